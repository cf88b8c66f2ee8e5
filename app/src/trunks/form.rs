//! What the operator writes of a trunk, and the trunk it makes.

use super::address::{HostName, Network};
use super::number_format::NumberFormat;
use super::operator::TrunkProblem;
use super::trunk::{Identification, SipUser, Trunk, TrunkName, parse_secret};
use crate::shared::portal::SipTransport;
use crate::shared::secret::Secret;

/// What is written; what is not stays as it is, or is usual.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrunkForm {
    /// What it is called.
    pub name: Option<String>,
    /// Where calls are sent to.
    pub host: Option<String>,
    /// Its port.
    pub port: Option<u16>,
    /// How it is reached.
    pub transport: Option<SipTransport>,
    /// As whom the installation signs in.
    pub user: Option<String>,
    /// With what.
    pub password: Option<Secret>,
    /// The addresses that the carrier calls from.
    pub addresses: Vec<String>,
    /// How it writes numbers.
    pub number_format: Option<NumberFormat>,
    /// How many calls it carries at once; 0: as many as there are.
    pub calls_at_once: Option<u16>,
    /// The lowest is tried first.
    pub priority: Option<u16>,
}

/// The priority of a trunk of which nothing is said.
const USUAL_PRIORITY: u16 = 10;
/// The most that is taken for a number of calls, or for a priority.
const MOST: u16 = 9_999;
/// The most addresses of a trunk.
const MOST_ADDRESSES: usize = 50;

fn usual_port(transport: SipTransport) -> u16 {
    match transport {
        SipTransport::Udp | SipTransport::Tcp => 5060,
        SipTransport::Tls => 5061,
    }
}

impl TrunkForm {
    /// The new trunk.
    ///
    /// # Errors
    /// See [`TrunkProblem`].
    pub fn trunk(&self, id: String) -> Result<Trunk, TrunkProblem> {
        let transport = self.transport.unwrap_or_default();
        let first = Trunk {
            id,
            name: TrunkName::parse(self.name.as_deref().unwrap_or_default())?,
            host: HostName::parse(self.host.as_deref().unwrap_or_default())?,
            port: usual_port(transport),
            transport,
            identification: Identification::Addresses(Vec::new()),
            number_format: NumberFormat::default(),
            calls_at_once: None,
            priority: USUAL_PRIORITY,
            enabled: true,
        };
        if self.user.is_none() && self.addresses.is_empty() {
            return Err(TrunkProblem::NoIdentification);
        }
        self.changed(first)
    }

    /// A trunk as it is to be.
    ///
    /// # Errors
    /// See [`TrunkProblem`].
    pub fn changed(&self, before: Trunk) -> Result<Trunk, TrunkProblem> {
        if self.calls_at_once.is_some_and(|most| most > MOST) {
            return Err(TrunkProblem::CallsAtOnce);
        }
        if self.priority.is_some_and(|priority| priority > MOST) {
            return Err(TrunkProblem::Priority);
        }
        let transport = self.transport.unwrap_or(before.transport);
        // A port that nobody chose goes with the transport.
        let usual = if before.port == usual_port(before.transport) { usual_port(transport) } else { before.port };
        Ok(Trunk {
            name: self.name.as_deref().map_or(Ok(before.name), TrunkName::parse)?,
            host: self.host.as_deref().map_or(Ok(before.host), HostName::parse)?,
            port: self.port.unwrap_or(usual),
            transport,
            identification: self.identification(before.identification)?,
            number_format: self.number_format.unwrap_or(before.number_format),
            calls_at_once: self.calls_at_once.map_or(before.calls_at_once, |most| Some(most).filter(|most| *most > 0)),
            priority: self.priority.unwrap_or(before.priority),
            ..before
        })
    }

    fn identification(&self, before: Identification) -> Result<Identification, TrunkProblem> {
        if self.addresses.len() > MOST_ADDRESSES {
            return Err(TrunkProblem::AddressLimit);
        }
        let networks: Vec<Network> = self.addresses.iter().map(|address| address.parse()).collect::<Result<_, _>>()?;
        if self.user.is_none() && self.password.is_none() {
            return Ok(if networks.is_empty() { before } else { Identification::Addresses(networks) });
        }
        let (kept_user, kept_secret, kept_networks) = match before {
            Identification::Registration { user, secret, addresses } => (Some(user), Some(secret), addresses),
            Identification::Addresses(_) => (None, None, Vec::new()),
        };
        let addresses = if networks.is_empty() { kept_networks } else { networks };
        let user = self.user.as_deref().map(SipUser::parse).transpose()?.or(kept_user);
        let secret = self.password.as_ref().map(parse_secret).transpose()?.or(kept_secret);
        match (user, secret) {
            (Some(user), Some(secret)) => Ok(Identification::Registration { user, secret, addresses }),
            (None, _) => Err(TrunkProblem::NoUser),
            (_, None) => Err(TrunkProblem::NoPassword),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_address() -> TrunkForm {
        TrunkForm {
            name: Some("Uno".to_owned()),
            host: Some("192.0.2.10".to_owned()),
            addresses: vec!["192.0.2.10".to_owned()],
            ..TrunkForm::default()
        }
    }

    fn trunk() -> Trunk {
        by_address().trunk("t".to_owned()).unwrap()
    }

    #[test]
    fn what_is_not_said_is_usual_and_stays() {
        let first = trunk();
        assert_eq!((first.port, first.transport, first.priority), (5060, SipTransport::Udp, 10));
        assert_eq!((first.number_format, first.calls_at_once, first.enabled), (NumberFormat::Plus, None, true));
        assert_eq!(TrunkForm::default().changed(first.clone()).unwrap(), first);
        let secure = TrunkForm { transport: Some(SipTransport::Tls), ..TrunkForm::default() };
        assert_eq!(secure.changed(first.clone()).unwrap().port, 5061);
        let own_port = Trunk { port: 5080, ..first };
        assert_eq!(secure.changed(own_port).unwrap().port, 5080);
    }

    #[test]
    fn a_trunk_signs_in_or_is_known_by_its_addresses_or_both() {
        let password = Some(Secret::from("s3cret"));
        let user = Some("centralita".to_owned());
        let form = |user: &Option<String>, password: &Option<Secret>, addresses: &[&str]| TrunkForm {
            user: user.clone(),
            password: password.clone(),
            addresses: addresses.iter().map(|address| (*address).to_owned()).collect(),
            ..by_address()
        };
        let told = |form: TrunkForm| form.trunk("t".to_owned()).map_err(|problem| problem.to_string());
        let problem = |problem: TrunkProblem| Err(problem.to_string());
        assert_eq!(told(form(&None, &None, &[])), problem(TrunkProblem::NoIdentification));
        assert_eq!(told(form(&user, &None, &[])), problem(TrunkProblem::NoPassword));
        let both = told(form(&user, &password, &["192.0.2.1"])).unwrap();
        assert!(matches!(both.identification, Identification::Registration { .. }));
        assert_eq!(both.identification.addresses().len(), 1);
        let registered = told(form(&user, &password, &[])).unwrap();
        let Identification::Registration { user, secret, .. } = &registered.identification else {
            panic!("{registered:?}")
        };
        assert_eq!((user.as_str(), secret.reveal()), ("centralita", "s3cret"));

        let another = TrunkForm { user: Some("otra".to_owned()), ..TrunkForm::default() };
        let Identification::Registration { user, secret, .. } =
            another.changed(registered.clone()).unwrap().identification
        else {
            panic!("{registered:?}")
        };
        assert_eq!((user.as_str(), secret.reveal()), ("otra", "s3cret"), "the password stays");
        assert!(matches!(another.changed(trunk()), Err(TrunkProblem::NoPassword)));
        let only_password = TrunkForm { password, ..TrunkForm::default() };
        assert!(matches!(only_password.changed(trunk()), Err(TrunkProblem::NoUser)));
        let by_address = TrunkForm { addresses: vec!["192.0.2.1".to_owned()], ..TrunkForm::default() };
        assert!(matches!(by_address.changed(registered).unwrap().identification, Identification::Addresses(_)));
    }

    #[test]
    fn numbers_have_bounds() {
        let form = TrunkForm { calls_at_once: Some(10_000), ..TrunkForm::default() };
        assert!(matches!(form.changed(trunk()), Err(TrunkProblem::CallsAtOnce)));
        let form = TrunkForm { priority: Some(10_000), ..TrunkForm::default() };
        assert!(matches!(form.changed(trunk()), Err(TrunkProblem::Priority)));
        let limited = TrunkForm { calls_at_once: Some(30), ..TrunkForm::default() }.changed(trunk()).unwrap();
        let unlimited = TrunkForm { calls_at_once: Some(0), ..TrunkForm::default() };
        assert_eq!((limited.calls_at_once, unlimited.changed(limited).unwrap().calls_at_once), (Some(30), None));
    }
}
