//! `centralita account …`: companies.

use anyhow::{Context, anyhow};
use app::accounts::{self, NewAccount};
use app::shared::country::Country;
use app::shared::email_address::EmailAddress;
use app::shared::language::Text;
use app::shared::phone_number::PhoneNumber;
use clap::Subcommand;

use super::{print, start};
use crate::background;
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Create a company. Its administrator gets a link by mail to activate it; the link is printed, too.
    Create {
        /// Country: CO, MX, US, CA, FR, GB or AU.
        #[arg(long)]
        country: String,
        /// The company's name.
        #[arg(long)]
        company: String,
        /// The main phone number, in any usual writing; administrators sign in with it.
        #[arg(long)]
        number: String,
        /// The administrator's name.
        #[arg(long)]
        name: String,
        /// The administrator's email.
        #[arg(long)]
        email: String,
    },
}

pub async fn carry_out(config: &Config, command: AccountCommand) -> anyhow::Result<()> {
    let AccountCommand::Create { country, company, number, name, email } = command;
    let country =
        Country::from_code(&country).ok_or_else(|| anyhow!("--country is one of CO, MX, US, CA, FR, GB, AU"))?;
    let sentence = |key| anyhow!(Text::new(app::shared::language::Language::En).say(key));
    let new = NewAccount {
        country,
        company_name: company,
        main_number: PhoneNumber::parse(&number, country).map_err(sentence).context("--number")?,
        administrator_name: name,
        administrator_email: EmailAddress::parse(&email).map_err(sentence).context("--email")?,
    };
    let portal = start::portal(config).await?;
    let (_, link) = accounts::create(&portal, &new).await?;
    // The mail is sent here where no server runs that would send it.
    while background::send_next_mail(&portal).await? {}
    print(&format!("Created {}. The link to activate it, also mailed to {email}:\n{link}", new.company_name))
}
