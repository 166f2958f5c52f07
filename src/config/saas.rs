//! Camunda's cloud: a cluster's two addresses follow from its id and region, and each from the other.

/// Where the cloud's tokens come from.
pub const TOKEN_URL: &str = "https://login.cloud.camunda.io/oauth/token";
/// The audience of the cloud's tokens.
pub const AUDIENCE: &str = "zeebe.camunda.io";

/// A cluster in the cloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    pub id: String,
    /// Such as `bru-2`.
    pub region: String,
}

impl Cluster {
    /// Reads the cluster of one of its addresses, in the spellings Modeler takes:
    /// `[https://|grpcs://]ID.REGION.zeebe.camunda.io[:443]`, or `https://REGION.(zeebe|api).camunda.io/ID[/v2]`.
    pub fn of(address: &str) -> Option<Self> {
        let (scheme, rest) = match address.trim().split_once("://") {
            Some((scheme, rest)) => (Some(scheme), rest),
            None => (None, address.trim()),
        };
        if !matches!(scheme, None | Some("https" | "grpcs")) {
            return None;
        }
        let rest = rest.trim_end_matches('/');
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = host.strip_suffix(":443").unwrap_or(host);
        if path.is_empty() {
            let (id, region) = host.strip_suffix(".zeebe.camunda.io")?.split_once('.')?;
            return Self::checked(id, region);
        }
        if scheme != Some("https") {
            return None;
        }
        let region = host
            .strip_suffix(".zeebe.camunda.io")
            .or_else(|| host.strip_suffix(".api.camunda.io"))?;
        Self::checked(path.strip_suffix("/v2").unwrap_or(path), region)
    }

    /// A cluster by its parts, if they look like one.
    pub fn checked(id: &str, region: &str) -> Option<Self> {
        let word = |text: &str| {
            !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        };
        (word(id) && word(region)).then(|| Self {
            id: id.to_owned(),
            region: region.to_owned(),
        })
    }

    /// The gateway's address.
    pub fn grpc_address(&self) -> String {
        format!("grpcs://{}.{}.zeebe.camunda.io:443", self.id, self.region)
    }

    /// The REST API's base URL.
    pub fn rest_address(&self) -> String {
        format!("https://{}.zeebe.camunda.io/{}", self.region, self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_address_gives_the_other() {
        for address in [
            "a-1.bru-2.zeebe.camunda.io:443",
            "a-1.bru-2.zeebe.camunda.io",
            "grpcs://a-1.bru-2.zeebe.camunda.io:443/",
            "https://a-1.bru-2.zeebe.camunda.io",
            "https://bru-2.zeebe.camunda.io/a-1",
            "https://bru-2.zeebe.camunda.io:443/a-1/v2",
            "https://bru-2.api.camunda.io/a-1/v2/",
        ] {
            let cluster = Cluster::of(address).expect(address);
            assert_eq!(
                cluster.grpc_address(),
                "grpcs://a-1.bru-2.zeebe.camunda.io:443"
            );
            assert_eq!(cluster.rest_address(), "https://bru-2.zeebe.camunda.io/a-1");
        }
    }

    #[test]
    fn what_is_elsewhere_is_no_cloud() {
        for address in [
            "localhost:26500",
            "http://a.bru-2.zeebe.camunda.io",
            "https://bru-2.zeebe.camunda.io",
            "https://bru-2.zeebe.camunda.io/a/b",
            "https://a.bru-2.zeebe.camunda.io.evil.com",
            "",
        ] {
            assert_eq!(Cluster::of(address), None, "{address}");
        }
    }
}
