//! Servers in this process for the clients' tests: a scripted gateway, any router, certificates.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, ExtendedKeyUsagePurpose, IsCa, KeyPair,
};
use tokio::net::TcpListener;
use tokio_stream::wrappers::TcpListenerStream;
use tonic::codegen::BoxStream;
use tonic::metadata::MetadataMap;
use tonic::transport::{Server, ServerTlsConfig};
use tonic::{Request, Response, Status};

use crate::protocol as pb;
use crate::protocol::gateway_server::GatewayServer;

/// What the n-th call (from 1) gets.
type Script = Arc<dyn Fn(u32) -> Result<(), Status> + Send + Sync>;

/// A gateway that counts its calls, keeps their metadata and answers by a script.
#[derive(Clone)]
pub(super) struct Gateway {
    calls: Arc<AtomicU32>,
    seen: Arc<Mutex<Vec<MetadataMap>>>,
    script: Script,
}

impl Gateway {
    pub(super) fn new(script: impl Fn(u32) -> Result<(), Status> + Send + Sync + 'static) -> Self {
        Self {
            calls: Arc::default(),
            seen: Arc::default(),
            script: Arc::new(script),
        }
    }

    pub(super) fn calls(&self) -> u32 {
        self.calls.load(Ordering::SeqCst)
    }

    /// A header of the n-th call (from 0).
    pub(super) fn header(&self, call: usize, name: &str) -> Option<String> {
        let seen = self.seen.lock().expect("no panic while it's held");
        Some(
            seen.get(call)?
                .get(name)?
                .to_str()
                .expect("text")
                .to_owned(),
        )
    }

    /// Serves in plaintext; gives `host:port`.
    pub(super) async fn serve(&self) -> String {
        self.serve_with(Server::builder()).await
    }

    pub(super) async fn serve_tls(&self, tls: ServerTlsConfig) -> String {
        self.serve_with(Server::builder().tls_config(tls).expect("TLS"))
            .await
    }

    async fn serve_with(&self, mut server: Server) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("bound").port();
        let serving = server.add_service(GatewayServer::new(self.clone()));
        tokio::spawn(serving.serve_with_incoming(TcpListenerStream::new(listener)));
        format!("localhost:{port}")
    }

    fn answer(&self, metadata: &MetadataMap) -> Result<(), Status> {
        self.seen
            .lock()
            .expect("no panic while it's held")
            .push(metadata.clone());
        (self.script)(self.calls.fetch_add(1, Ordering::SeqCst) + 1)
    }
}

#[tonic::async_trait]
impl pb::gateway_server::Gateway for Gateway {
    async fn topology(
        &self,
        request: Request<pb::TopologyRequest>,
    ) -> Result<Response<pb::TopologyResponse>, Status> {
        self.answer(request.metadata())?;
        Ok(Response::new(pb::TopologyResponse {
            gateway_version: "8.8.0".to_owned(),
            ..Default::default()
        }))
    }

    async fn complete_job(
        &self,
        request: Request<pb::CompleteJobRequest>,
    ) -> Result<Response<pb::CompleteJobResponse>, Status> {
        self.answer(request.metadata())?;
        Ok(Response::new(pb::CompleteJobResponse {}))
    }

    /// Never answers.
    async fn fail_job(
        &self,
        request: Request<pb::FailJobRequest>,
    ) -> Result<Response<pb::FailJobResponse>, Status> {
        self.answer(request.metadata())?;
        std::future::pending().await
    }

    /// The tenant it was asked with.
    async fn publish_message(
        &self,
        request: Request<pb::PublishMessageRequest>,
    ) -> Result<Response<pb::PublishMessageResponse>, Status> {
        self.answer(request.metadata())?;
        Ok(Response::new(pb::PublishMessageResponse {
            key: 1,
            tenant_id: request.into_inner().tenant_id,
        }))
    }

    /// Two batches, then what the script says.
    async fn activate_jobs(
        &self,
        request: Request<pb::ActivateJobsRequest>,
    ) -> Result<Response<BoxStream<pb::ActivateJobsResponse>>, Status> {
        let end = self.answer(request.metadata());
        let batches = [Ok(Default::default()), Ok(Default::default())]
            .into_iter()
            .chain(end.err().map(Err));
        Ok(Response::new(Box::pin(tokio_stream::iter(
            batches.collect::<Vec<_>>(),
        ))))
    }
}

/// Serves a router over HTTP/1 and cleartext HTTP/2; gives `http://127.0.0.1:port`.
pub(super) async fn serve(router: axum::Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

/// A certificate authority.
pub(super) struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    pub(super) fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().expect("a key");
        Self(CertifiedIssuer::self_signed(params, key).expect("a CA"))
    }

    pub(super) fn pem(&self) -> String {
        self.0.pem()
    }

    /// A certificate for a name with its key, both PEM; `last_day` as year, month, day.
    pub(super) fn issue(&self, name: &str, last_day: (i32, u8, u8)) -> (String, String) {
        let mut params = CertificateParams::new([name.to_owned()]).expect("a name");
        params.not_before = rcgen::date_time_ymd(2001, 1, 1);
        params.not_after = rcgen::date_time_ymd(last_day.0, last_day.1, last_day.2);
        params.extended_key_usages = vec![
            ExtendedKeyUsagePurpose::ServerAuth,
            ExtendedKeyUsagePurpose::ClientAuth,
        ];
        let key = KeyPair::generate().expect("a key");
        let certificate = params.signed_by(&key, &self.0).expect("signed");
        (certificate.pem(), key.serialize_pem())
    }
}
