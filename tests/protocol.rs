//! Our gateway protocol and the published one describe the same messages, fields, enums and RPCs.
//!
//! The published file comes from Maven Central; a machine that can't get it says `skipped` in the test's name.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use libtest_mimic::{Arguments, Failed, Trial};
use prost::Message as _;
use prost_types::{
    DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorSet,
    ServiceDescriptorProto,
};

const ARTIFACT: &str = "io.camunda:zeebe-gateway-protocol-impl:8.8.21";
const NAME: &str = "protocol_equals_published_artifact";

fn main() -> std::process::ExitCode {
    let arguments = Arguments::from_args();
    let published = if arguments.list {
        Err("only listing")
    } else {
        download()
    };
    let trial = match published {
        Ok(file) => Trial::test(NAME, move || compare(&file)),
        Err(why) => {
            Trial::test(format!("{NAME} (skipped: {why})"), || Ok(())).with_ignored_flag(true)
        }
    };
    let finds = Trial::test("differences_are_found", differences_are_found);
    libtest_mimic::run(&arguments, vec![trial, finds]).exit_code()
}

/// The published `gateway.proto`, fetched with the ordinary Maven client.
fn download() -> Result<PathBuf, &'static str> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("published-protocol");
    let file = folder.join("gateway.proto");
    std::fs::create_dir_all(&folder).map_err(|_| "no folder for the artifact")?;
    let _ = std::fs::remove_file(&file);
    let status = Command::new("mvn")
        .args([
            "-B",
            "-q",
            "dependency:unpack",
            "-Dmdep.unpack.includes=**/*.proto",
        ])
        .arg(format!("-Dartifact={ARTIFACT}"))
        .arg(format!("-DoutputDirectory={}", folder.display()))
        .arg(format!(
            "-DmarkersDirectory={}",
            folder.join("markers").display()
        ))
        .arg("-Dmdep.overWriteReleases=true")
        .current_dir(&folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    match status {
        Err(_) => Err("no mvn"),
        Ok(status) if status.success() && file.exists() => Ok(file),
        Ok(_) => Err("mvn can't fetch the artifact"),
    }
}

fn ours() -> BTreeMap<String, String> {
    let set =
        FileDescriptorSet::decode(zcli::protocol::DESCRIPTOR_SET).expect("built from our file");
    describe(&set)
}

fn compare(file: &std::path::Path) -> Result<(), Failed> {
    let folder = file.parent().ok_or("the file has a folder")?;
    let published = protox::compile([file], [folder]).map_err(|error| error.to_string())?;
    // Through bytes, in case protox has another prost than we do.
    let bytes = protox::prost::Message::encode_to_vec(&published);
    let published =
        FileDescriptorSet::decode(bytes.as_slice()).map_err(|error| error.to_string())?;
    let differences = differences(&ours(), &describe(&published));
    if differences.is_empty() {
        Ok(())
    } else {
        Err(differences.join("\n").into())
    }
}

/// The comparison itself has to be able to fail.
fn differences_are_found() -> Result<(), Failed> {
    let ours = ours();
    if ours.len() < 300 {
        return Err(format!("only {} things are compared", ours.len()).into());
    }
    let mut other = ours.clone();
    other.insert("message Job field key".to_owned(), "number 1".to_owned());
    let changed = "message .gateway_protocol.ActivatedJob field deadline";
    other
        .insert(changed.to_owned(), "number 99".to_owned())
        .ok_or("the field is compared")?;
    other
        .remove("rpc .gateway_protocol.Gateway Topology")
        .ok_or("the RPC is compared")?;
    match differences(&ours, &other).len() {
        3 => Ok(()),
        count => Err(format!("{count} differences found, not 3").into()),
    }
}

fn differences(ours: &BTreeMap<String, String>, theirs: &BTreeMap<String, String>) -> Vec<String> {
    let names: BTreeSet<_> = ours.keys().chain(theirs.keys()).collect();
    let differing = names
        .into_iter()
        .filter(|name| ours.get(*name) != theirs.get(*name));
    differing
        .map(|name| {
            format!(
                "{name}: ours {:?}, published {:?}",
                ours.get(name),
                theirs.get(name)
            )
        })
        .collect()
}

/// Everything that matters on the wire and in generated code, one line a thing.
fn describe(set: &FileDescriptorSet) -> BTreeMap<String, String> {
    let mut lines = BTreeMap::new();
    for file in set
        .file
        .iter()
        .filter(|file| file.package() == "gateway_protocol")
    {
        let scope = format!(".{}", file.package());
        lines.insert("syntax".to_owned(), file.syntax().to_owned());
        file.message_type
            .iter()
            .for_each(|message| describe_message(&mut lines, &scope, message));
        file.enum_type
            .iter()
            .for_each(|enumeration| describe_enum(&mut lines, &scope, enumeration));
        file.service
            .iter()
            .for_each(|service| describe_service(&mut lines, &scope, service));
    }
    lines
}

fn describe_message(lines: &mut BTreeMap<String, String>, scope: &str, message: &DescriptorProto) {
    let name = format!("{scope}.{}", message.name());
    lines.insert(
        format!("message {name}"),
        format!(
            "deprecated {}",
            message
                .options
                .as_ref()
                .is_some_and(|options| options.deprecated())
        ),
    );
    for field in &message.field {
        lines.insert(
            format!("message {name} field {}", field.name()),
            describe_field(message, field),
        );
    }
    message
        .nested_type
        .iter()
        .for_each(|nested| describe_message(lines, &name, nested));
    message
        .enum_type
        .iter()
        .for_each(|nested| describe_enum(lines, &name, nested));
}

fn describe_field(message: &DescriptorProto, field: &FieldDescriptorProto) -> String {
    let oneof = field
        .oneof_index
        .and_then(|index| message.oneof_decl.get(usize::try_from(index).ok()?));
    format!(
        "number {} type {:?} {} label {:?} optional {} oneof {:?} json {}",
        field.number(),
        field.r#type(),
        field.type_name(),
        field.label(),
        field.proto3_optional(),
        oneof.map(|oneof| oneof.name().to_owned()),
        field.json_name(),
    )
}

fn describe_enum(
    lines: &mut BTreeMap<String, String>,
    scope: &str,
    enumeration: &EnumDescriptorProto,
) {
    let name = format!("{scope}.{}", enumeration.name());
    for value in &enumeration.value {
        lines.insert(
            format!("enum {name} value {}", value.name()),
            value.number().to_string(),
        );
    }
}

fn describe_service(
    lines: &mut BTreeMap<String, String>,
    scope: &str,
    service: &ServiceDescriptorProto,
) {
    for method in &service.method {
        let description = format!(
            "{} (stream {}) returns {} (stream {}), deprecated {}",
            method.input_type(),
            method.client_streaming(),
            method.output_type(),
            method.server_streaming(),
            method
                .options
                .as_ref()
                .is_some_and(|options| options.deprecated()),
        );
        lines.insert(
            format!("rpc {scope}.{} {}", service.name(), method.name()),
            description,
        );
    }
}
