//! Compiles `proto/gateway.proto` with a Rust protobuf compiler, so that no `protoc` is needed.

use std::path::PathBuf;

#[expect(
    clippy::disallowed_macros,
    reason = "cargo reads a build script's standard output"
)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=proto/gateway.proto");
    let descriptors = protox::compile(["proto/gateway.proto"], ["proto"])?;
    let out_dir = PathBuf::from(std::env::var("OUT_DIR")?);
    // The descriptor set is embedded for the test that compares it with the published protocol.
    std::fs::write(
        out_dir.join("gateway_descriptor.bin"),
        protox::prost::Message::encode_to_vec(&descriptors),
    )?;
    tonic_prost_build::configure()
        .generate_default_stubs(true)
        .compile_fds(descriptors)?;
    Ok(())
}
