//! Clients that no engine should be harmed by. Each goes on until the engine ends its connection.

use std::{io, net::SocketAddr, pin::Pin, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::frames::{self, End};

/// A kind of client.
pub struct Kind {
    pub name: &'static str,
    pub run: fn(SocketAddr) -> Running,
    /// Whether the engine has to end the connection.
    pub fate: Fate,
}

pub type Running = Pin<Box<dyn Future<Output = io::Result<()>> + Send>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It keeps the engine waiting, or asks too much: it is cut.
    Cut,
    /// It does nothing that is forbidden.
    Stays,
}

/// Between two bytes of one who is slow.
const PAUSE: Duration = Duration::from_millis(100);

const POST: &str =
    "POST /v2/process-instances HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

const CREATE: &str = "/gateway_protocol.Gateway/CreateProcessInstance";
const TOPOLOGY: &str = "/gateway_protocol.Gateway/Topology";
const STREAM_JOBS: &str = "/gateway_protocol.Gateway/StreamActivatedJobs";

macro_rules! kinds {
    ($($name:ident: $fate:ident,)*) => {
        pub const KINDS: &[Kind] = &[
            $(Kind { name: stringify!($name), run: |address| Box::pin($name(address)), fate: Fate::$fate },)*
        ];
    };
}

kinds! {
    silent: Cut,
    half_a_preface: Cut,
    never_reading: Cut,
    never_reading_one_stream: Cut,
    slow_headers: Cut,
    slow_body: Cut,
    slow_message: Cut,
    endless_headers: Cut,
    huge_header: Cut,
    endless_body: Cut,
    idle_after_a_request: Cut,
    reset_in_mid_stream: Cut,
    rapid_resets: Cut,
    pings: Stays,
    settings: Stays,
    unread_job_streams: Stays,
}

async fn connect(address: SocketAddr) -> io::Result<TcpStream> {
    TcpStream::connect(address).await
}

/// Reads until the engine ends the connection.
async fn read_to_end(stream: &mut TcpStream) -> io::Result<()> {
    let mut buffer = [0; 4096];
    while stream.read(&mut buffer).await? > 0 {}
    Ok(())
}

async fn silent(address: SocketAddr) -> io::Result<()> {
    read_to_end(&mut connect(address).await?).await
}

async fn half_a_preface(address: SocketAddr) -> io::Result<()> {
    let mut stream = connect(address).await?;
    stream.write_all(b"PRI * HT").await?;
    read_to_end(&mut stream).await
}

/// Asks over and over, and takes no answer.
async fn never_reading(address: SocketAddr) -> io::Result<()> {
    let mut stream = connect(address).await?;
    let request = "GET /v2/topology HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(50);
    loop {
        stream.write_all(request.as_bytes()).await?;
    }
}

/// Takes part in HTTP/2, but lets nothing of its stream's answer come.
async fn never_reading_one_stream(address: SocketAddr) -> io::Result<()> {
    let mut stream = connect(address).await?;
    let mut opening = frames::opening(&[(frames::INITIAL_WINDOW_SIZE, 0)]);
    for number in 0..20 {
        let id = number * 2 + 1;
        opening.extend(frames::post(id, TOPOLOGY, "application/grpc"));
        opening.extend(frames::data(id, &frames::message(&[]), End::Yes));
    }
    stream.write_all(&opening).await?;
    read_to_end(&mut stream).await
}

/// Writes a byte now and then, until the engine has had enough.
async fn drip(stream: &mut TcpStream, mut next: impl FnMut() -> Vec<u8>) -> io::Result<()> {
    let mut buffer = [0; 4096];
    loop {
        stream.write_all(&next()).await?;
        match tokio::time::timeout(PAUSE, stream.read(&mut buffer)).await {
            Err(_) => {}
            Ok(Ok(0)) => return Ok(()),
            Ok(Ok(_)) => {}
            Ok(Err(error)) => return Err(error),
        }
    }
}

async fn slow_headers(address: SocketAddr) -> io::Result<()> {
    let mut stream = connect(address).await?;
    stream
        .write_all(b"GET /v2/topology HTTP/1.1\r\nX: ")
        .await?;
    drip(&mut stream, || b"x".to_vec()).await
}

async fn slow_body(address: SocketAddr) -> io::Result<()> {
    let mut stream = connect(address).await?;
    let head = format!("{POST}Content-Length: 1000000\r\n\r\n");
    stream.write_all(head.as_bytes()).await?;
    drip(&mut stream, || b" ".to_vec()).await
}

/// A gRPC message that never gets whole. The stream ends, not the connection: this client goes then.
async fn slow_message(address: SocketAddr) -> io::Result<()> {
    let mut stream = connect(address).await?;
    let mut opening = frames::opening(&[]);
    opening.extend(frames::post(1, CREATE, "application/grpc"));
    opening.extend(frames::data(1, &[0, 0, 0x10, 0, 0], End::No));
    stream.write_all(&opening).await?;
    let mut buffer = [0; 4096];
    loop {
        stream.write_all(&frames::data(1, b"x", End::No)).await?;
        match tokio::time::timeout(PAUSE, stream.read(&mut buffer)).await {
            Err(_) => {}
            Ok(Ok(0)) => return Ok(()),
            // Headers of the answer.
            Ok(Ok(read)) if has_headers(&buffer[..read]) => return Ok(()),
            Ok(Ok(_)) => {}
            Ok(Err(error)) => return Err(error),
        }
    }
}

/// Whether among the frames is one of headers.
fn has_headers(mut bytes: &[u8]) -> bool {
    while let [a, b, c, kind, _, _, _, _, _, rest @ ..] = bytes {
        if *kind == 1 {
            return true;
        }
        let length = u32::from_be_bytes([0, *a, *b, *c]) as usize;
        bytes = rest.get(length..).unwrap_or_default();
    }
    false
}

async fn endless_headers(address: SocketAddr) -> io::Result<()> {
    let mut stream = connect(address).await?;
    stream.write_all(b"GET /v2/topology HTTP/1.1\r\n").await?;
    for number in 0_u64.. {
        let line = format!("X-{number}: {number}\r\n");
        stream.write_all(line.as_bytes()).await?;
    }
    Ok(())
}

async fn huge_header(address: SocketAddr) -> io::Result<()> {
    let mut stream = connect(address).await?;
    stream
        .write_all(b"GET /v2/topology HTTP/1.1\r\nX: ")
        .await?;
    loop {
        stream.write_all(&[b'x'; 16 * 1024]).await?;
    }
}

async fn endless_body(address: SocketAddr) -> io::Result<()> {
    let mut stream = connect(address).await?;
    let head = format!("{POST}Transfer-Encoding: chunked\r\n\r\n");
    stream.write_all(head.as_bytes()).await?;
    let chunk = format!("1000\r\n{}\r\n", " ".repeat(0x1000));
    loop {
        stream.write_all(chunk.as_bytes()).await?;
    }
}

async fn idle_after_a_request(address: SocketAddr) -> io::Result<()> {
    let mut stream = connect(address).await?;
    stream
        .write_all(b"GET /v2/topology HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .await?;
    read_to_end(&mut stream).await
}

/// Half a request, and the connection is gone without a word; the next one does the same.
async fn reset_in_mid_stream(address: SocketAddr) -> io::Result<()> {
    for _ in 0..20 {
        let mut stream = connect(address).await?;
        let head = format!("{POST}Content-Length: 1000\r\n\r\n{{");
        stream.write_all(head.as_bytes()).await?;
        stream.set_zero_linger()?;
        drop(stream);
        let mut stream = connect(address).await?;
        let mut opening = frames::opening(&[]);
        opening.extend(frames::post(1, CREATE, "application/grpc"));
        stream.write_all(&opening).await?;
        stream.set_zero_linger()?;
    }
    Ok(())
}

/// Begins streams and takes them back at once.
async fn rapid_resets(address: SocketAddr) -> io::Result<()> {
    let stream = connect(address).await?;
    let (mut read, mut write) = stream.into_split();
    let reading = tokio::spawn(async move { io_sink(&mut read).await });
    write.write_all(&frames::opening(&[])).await?;
    for number in 0..1_000_000 {
        let id = number * 2 + 1;
        let mut bytes = frames::post(id, CREATE, "application/grpc");
        bytes.extend(frames::reset(id));
        if write.write_all(&bytes).await.is_err() || reading.is_finished() {
            break;
        }
    }
    Ok(())
}

async fn io_sink(read: &mut tokio::net::tcp::OwnedReadHalf) {
    let mut buffer = [0; 4096];
    while read.read(&mut buffer).await.is_ok_and(|read| read > 0) {}
}

async fn pings(address: SocketAddr) -> io::Result<()> {
    flood(address, frames::ping()).await
}

async fn settings(address: SocketAddr) -> io::Result<()> {
    flood(address, frames::settings(&[])).await
}

/// The same frame again and again; answers are read, or it would only be one who never reads.
async fn flood(address: SocketAddr, frame: Vec<u8>) -> io::Result<()> {
    let stream = connect(address).await?;
    let (mut read, mut write) = stream.into_split();
    tokio::spawn(async move { io_sink(&mut read).await });
    write.write_all(&frames::opening(&[])).await?;
    let many = frame.repeat(20);
    loop {
        write.write_all(&many).await?;
        // As fast as a network would bring them, not as fast as a loop on this machine can.
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

/// Streams of jobs that there are none of, and whose client does not read.
async fn unread_job_streams(address: SocketAddr) -> io::Result<()> {
    let mut stream = connect(address).await?;
    let mut opening = frames::opening(&[(frames::INITIAL_WINDOW_SIZE, 0)]);
    // Type "none", timeout 1000.
    let request = [b"\x0a\x04none".as_slice(), b"\x18\xe8\x07"].concat();
    for number in 0..50 {
        let id = number * 2 + 1;
        opening.extend(frames::post(id, STREAM_JOBS, "application/grpc"));
        opening.extend(frames::data(id, &frames::message(&request), End::Yes));
    }
    stream.write_all(&opening).await?;
    read_to_end(&mut stream).await
}
