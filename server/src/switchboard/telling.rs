//! Tells desk phones that their configuration changed, so that they fetch it at once.

use app::provisioning::{self, ProvisionedPhone};
use asterisk::ami::{self, Ami};

use super::board::Board;

/// Asks the phones of an account to fetch what they do not have yet. One that is not there fetches it when it is started.
pub async fn tell_phones(board: &Board, account_id: &str) {
    if let Err(error) = tell(board, account_id).await {
        tracing::warn!(account_id, %error, "phones could not be told that their configuration changed");
    }
}

async fn tell(board: &Board, account_id: &str) -> anyhow::Result<()> {
    let mut connection = board.portal.database.read().await?;
    let phones = provisioning::phones_behind(&board.portal, &mut connection, account_id).await?;
    drop(connection);
    let behind = phones.into_iter().filter(ProvisionedPhone::is_behind).filter_map(|phone| phone.device_name);
    let phones: Vec<String> = behind.filter(|name| board.portal.phones.get(name).is_there).collect();
    if phones.is_empty() {
        return Ok(());
    }
    let files = &board.system.files;
    let mut manager = Ami::connect(&board.system.ami_address, &files.user, &files.password, "off").await?;
    for phone in &phones {
        ami::check_sync(&mut manager, phone).await?;
    }
    tracing::info!(account_id, phones = phones.len(), "phones were told that their configuration changed");
    Ok(())
}
