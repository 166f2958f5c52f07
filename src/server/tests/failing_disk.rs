//! After a failed write nothing is acknowledged any more; on a full disk the engine says so and goes on.

use std::time::Duration;

use tokio::time::timeout;
use tonic::Code;

use super::{Client, activate, client, complete, create, deploy, new_instance, options, work};
use crate::{
    server::{Running, StartError, running::start_on, start},
    store::{
        Location, Store,
        fault_vfs::{Fault, FaultVfs},
    },
};

async fn server_on(layer: &FaultVfs, location: &Location) -> (Running, Client) {
    let store = Store::open_on(location, Some(layer.name())).unwrap();
    let running = start_on(store, options(location.clone()), |_| {})
        .await
        .unwrap();
    let mut client = client(running.addresses()).await;
    deploy(&mut client).await;
    (running, client)
}

#[tokio::test]
async fn a_failed_write_ends_the_engine_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::Folder(folder.path().to_owned());
    let layer = FaultVfs::failing(u64::MAX, Fault::Forever);
    let (mut running, mut one) = server_on(layer, &location).await;
    let instance = create(&mut one, "{}").await;
    layer.break_now();
    let status = one
        .create_process_instance(new_instance("{}"))
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::Internal);
    assert!(
        status.message().contains("read-only after a failed write"),
        "{status}"
    );
    assert!(status.message().contains("engine.db"), "{status}");
    let status = one
        .create_process_instance(new_instance("{}"))
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::Internal);
    timeout(Duration::from_secs(30), running.ended())
        .await
        .expect("the engine ends by itself");
    let error = running.shutdown().await.unwrap_err();
    assert!(matches!(error, StartError::Store(_)), "{error}");

    let second = start(options(location)).await.unwrap();
    let mut two = client(second.addresses()).await;
    let jobs = activate(&mut two, work(10, -1)).await;
    assert!(jobs.iter().any(|job| job.process_instance_key == instance));
}

#[tokio::test]
async fn a_full_disk_refuses_cleanly_and_the_engine_goes_on_without_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::Folder(folder.path().to_owned());
    let layer = FaultVfs::failing(u64::MAX, Fault::Forever);
    let (_running, mut client) = server_on(layer, &location).await;
    let instance = create(&mut client, "{}").await;
    layer.fill_disk(true);
    for _ in 0..3 {
        let refused = client.create_process_instance(new_instance("{}")).await;
        let status = refused.unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
        assert!(status.message().contains("disk"), "{status}");
    }
    layer.fill_disk(false);
    // The engine looks at the disk again after a while.
    while let Err(status) = client.activate_jobs(work(0, -1)).await {
        if status.code() == Code::InvalidArgument {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let jobs = activate(&mut client, work(10, -1)).await;
    let [job] = &*jobs else { panic!("{jobs:?}") };
    assert_eq!(
        job.process_instance_key, instance,
        "the refused are not there"
    );
    complete(&mut client, job.key, "{}").await;
    assert!(create(&mut client, "{}").await > job.key);
}
