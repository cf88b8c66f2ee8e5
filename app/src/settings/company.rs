//! Saving the company's names and its address for emergency calls.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::address;
use super::frame::SETTINGS;
use super::own_password::{Begun, Done, begin, note};
use crate::accounts::{self, CompanyFacts, LONGEST_NAME, ServiceAddress};
use crate::activation::CallerIdName;
use crate::shared::answer;
use crate::shared::audit::{Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::database::unexpected;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::revisions;
use crate::shared::typed_text;

/// The page of the form.
pub const COMPANY: &str = "/settings/company";

/// What is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CompanyForm {
    /// The version that was on the page.
    pub version: i64,
    pub company_name: String,
    pub caller_id_name: String,
    pub street: String,
    pub unit: String,
    pub city: String,
    pub region: String,
    pub postal_code: String,
}

impl From<CompanyFacts> for CompanyForm {
    fn from(facts: CompanyFacts) -> Self {
        let ServiceAddress { street, unit, city, region, postal_code } = facts.address;
        let CompanyFacts { company_name, caller_id_name, version, .. } = facts;
        Self { version, company_name, caller_id_name, street, unit, city, region, postal_code }
    }
}

impl CompanyForm {
    fn check(&self, country: Country) -> Result<CompanyFacts, Problem> {
        let missing_key = "settings-problem-company-missing";
        let company_name = typed_text::line("form[company_name]", &self.company_name, missing_key, LONGEST_NAME);
        let caller_id_name = CallerIdName::parse(&self.caller_id_name).map_err(|key| {
            let longest = i64::from(CallerIdName::LONGEST);
            Problem::Fields(vec![FieldProblem::with_number("form[caller_id_name]", key, longest)])
        });
        let typed = ServiceAddress {
            street: self.street.clone(),
            unit: self.unit.clone(),
            city: self.city.clone(),
            region: self.region.clone(),
            postal_code: self.postal_code.clone(),
        };
        let parts = address::read(country, &typed);
        let names = Problem::both(company_name, caller_id_name);
        let ((company_name, caller_id_name), ()) = Problem::both(names, address::check(country, &parts))?;
        let service_address = address::in_one_line(country, &parts);
        let caller_id_name = caller_id_name.as_str().to_owned();
        Ok(CompanyFacts { company_name, caller_id_name, service_address, address: parts, version: self.version })
    }
}

/// Saves the company's names and address.
#[server(endpoint = "settings/save-company")]
pub async fn save_company(form: CompanyForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_save(&caller, &form).await;
    answer::form(COMPANY, &form, result).await?;
    answer::go_on(SETTINGS, "settings-notice-company", "").await
}

async fn try_save(caller: &Caller, form: &CompanyForm) -> Result<(), Problem> {
    let facts = form.check(caller.country)?;
    let Begun { mut transaction, now_ms, .. } = begin(caller).await?;
    let found = accounts::find_company(&mut transaction, &caller.account_id).await?;
    let before = found.ok_or(Problem::NotFound)?;
    if !accounts::save_company(&mut transaction, &caller.account_id, &facts).await? {
        return Err(Problem::Conflict);
    }
    let [old, new] = [&before, &facts].map(|state| serde_json::to_string(state).map_err(|error| unexpected(&error)));
    let (old, new, action) = (old?, new?, "settings.save-company");
    let done = Done { action, subject: &facts.company_name, before: &old, after: &new };
    note(&mut transaction, now_ms, caller, done).await?;
    // The name that called people see is part of the phones' set-up.
    let (account_id, actor, subject) = (caller.account_id.as_str(), Actor::Administrator(caller), "");
    revisions::write(&mut transaction, now_ms, Entry { account_id, actor, action, subject, before: "", after: "" })
        .await?;
    transaction.commit().await?;
    Ok(())
}
