//! HTTP/2 by hand, for clients that no library would be.

/// What an HTTP/2 connection begins with: the magic, and settings.
pub fn opening(settings: &[(u16, u32)]) -> Vec<u8> {
    let mut bytes = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec();
    bytes.extend(self::settings(settings));
    bytes
}

pub fn settings(settings: &[(u16, u32)]) -> Vec<u8> {
    let payload: Vec<u8> = settings
        .iter()
        .flat_map(|(name, value)| [&name.to_be_bytes()[..], &value.to_be_bytes()[..]].concat())
        .collect();
    frame(4, 0, 0, &payload)
}

/// The setting of how much of a stream's answer may be sent unasked.
pub const INITIAL_WINDOW_SIZE: u16 = 4;

pub fn ping() -> Vec<u8> {
    frame(6, 0, 0, b"sturdily")
}

/// A request's headers; a body follows.
pub fn post(stream: u32, path: &str, content_type: &str) -> Vec<u8> {
    let mut block = vec![0x83, 0x86];
    block.push(0x04);
    block.extend(text(path));
    block.push(0x01);
    block.extend(text("localhost"));
    // content-type, by its place in the static table.
    block.extend([0x0f, 0x10]);
    block.extend(text(content_type));
    block.push(0x00);
    block.extend(text("te"));
    block.extend(text("trailers"));
    const END_HEADERS: u8 = 4;
    frame(1, END_HEADERS, stream, &block)
}

pub fn data(stream: u32, bytes: &[u8], end: End) -> Vec<u8> {
    frame(0, u8::from(end == End::Yes), stream, bytes)
}

/// Whether a stream's last frame.
#[derive(PartialEq)]
pub enum End {
    Yes,
    No,
}

pub fn reset(stream: u32) -> Vec<u8> {
    const CANCEL: [u8; 4] = [0, 0, 0, 8];
    frame(3, 0, stream, &CANCEL)
}

/// A gRPC message's frame around its bytes.
pub fn message(bytes: &[u8]) -> Vec<u8> {
    let length = u32::try_from(bytes.len()).expect("small");
    [&[0], &length.to_be_bytes()[..], bytes].concat()
}

fn text(text: &str) -> Vec<u8> {
    let length = u8::try_from(text.len()).expect("short");
    assert!(length < 127, "one byte holds the length");
    [&[length], text.as_bytes()].concat()
}

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).expect("small").to_be_bytes();
    let mut bytes = length[1..].to_vec();
    bytes.extend([kind, flags]);
    bytes.extend(stream.to_be_bytes());
    bytes.extend(payload);
    bytes
}
