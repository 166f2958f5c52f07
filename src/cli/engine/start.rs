//! `zcli engine start`.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use serde_json::Value;

use super::daemon::{self, Started, Storage, Wanted};
use super::foreground;
use super::state::{self, State};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::render::Document;
use crate::render::view::engine::ENGINE;
use crate::server::{Exposure, Port};

/// Where it listens, and where its data lies.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Port of gRPC [default: 26500, or a free one if that is in use]
    #[arg(long, value_name = "PORT")]
    pub grpc_port: Option<u16>,
    /// Port of REST [default: 8080, or a free one if that is in use]
    #[arg(long, value_name = "PORT")]
    pub rest_port: Option<u16>,
    /// Address to listen on [default: 127.0.0.1]
    #[arg(long, value_name = "IP")]
    pub bind: Option<IpAddr>,
    /// Listen on an address that other machines can reach, without authentication
    #[arg(long)]
    pub expose: bool,
    /// Folder of the data
    #[arg(long, value_name = "DIR", conflicts_with = "in_memory")]
    pub data: Option<PathBuf>,
    /// Keep the data in memory; it is gone when the engine ends
    #[arg(long)]
    pub in_memory: bool,
    /// Run here until Ctrl-C instead of in the background
    #[arg(long)]
    pub foreground: bool,
}

impl Args {
    fn ip(&self) -> IpAddr {
        self.bind.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
    }

    /// Another address than this machine's own has to be asked for twice.
    fn exposure(&self) -> Result<Exposure, Error> {
        let ip = self.ip();
        if self.expose {
            return Ok(Exposure::Network);
        }
        if ip.is_loopback() {
            return Ok(Exposure::Loopback);
        }
        Err(Error::usage(format!("refused to listen on {ip}"))
            .because("other machines could reach the engine, which asks nobody who they are")
            .hint("add --expose if you mean it"))
    }

    fn storage(&self) -> Storage {
        match (&self.data, self.in_memory) {
            (Some(folder), _) => Storage::Folder(folder.clone()),
            (None, true) => Storage::Memory,
            (None, false) => Storage::Default,
        }
    }
}

/// Runs the engine in this process: `--foreground`.
pub fn run_here(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let exposure = args.exposure()?;
    let paths = ctx.paths()?;
    let options = foreground::Options {
        ip: args.ip(),
        grpc_port: args.grpc_port.map_or(Port::GRPC, Port::Exactly),
        rest_port: args.rest_port.map_or(Port::REST, Port::Exactly),
        data_dir: match args.storage() {
            Storage::Folder(folder) => Some(folder),
            Storage::Default => Some(state::default_data_dir(&paths)),
            Storage::Memory => None,
        },
        exposure,
    };
    foreground::run(ctx, &paths, options)
}

/// Starts the engine in the background.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let paths = ctx.paths()?;
    let storage = args.storage();
    let wanted = Wanted {
        bind: args.bind,
        grpc_port: args.grpc_port,
        rest_port: args.rest_port,
        exposure: args.exposure()?,
        storage,
    };
    let state = match daemon::start(&paths, &wanted).await? {
        Started::New(state) => state,
        Started::Already(state) => {
            refuse_if_different(&wanted, &state)?;
            ctx.printer.note("the engine runs already");
            state
        }
    };
    ctx.show(&Document::Row {
        view: &ENGINE,
        item: to_json(&state),
    })
}

/// Another port or folder than the running engine's needs a stop first.
fn refuse_if_different(wanted: &Wanted, state: &State) -> Result<(), Error> {
    let port_differs =
        |port: Option<u16>, address: SocketAddr| port.is_some_and(|port| port != address.port());
    let storage_differs = match &wanted.storage {
        Storage::Default => false,
        Storage::Memory => state.data_dir.is_some(),
        Storage::Folder(folder) => {
            std::path::absolute(folder).ok().as_ref() != state.data_dir.as_ref()
        }
    };
    if port_differs(wanted.grpc_port, state.grpc_address)
        || port_differs(wanted.rest_port, state.rest_address)
        || wanted
            .bind
            .is_some_and(|bind| bind != state.grpc_address.ip())
        || storage_differs
    {
        return Err(Error::new(
            ExitCode::Configuration,
            format!(
                "the engine runs already, otherwise than asked (process {}, gRPC {}, REST {})",
                state.pid, state.grpc_address, state.rest_address
            ),
        )
        .hint("end it first with `zcli engine stop`"));
    }
    Ok(())
}

/// The engine's state as shown.
pub fn to_json(state: &State) -> Value {
    let mut item = serde_json::json!({"state": "ACTIVE"});
    let fields = serde_json::to_value(state).expect("the state is plain data");
    if let (Value::Object(item), Value::Object(fields)) = (&mut item, fields) {
        item.extend(fields);
    }
    item
}
