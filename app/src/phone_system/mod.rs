//! What the phone system is given of an account, and what it tells: the names and passwords of phones, the plan by which calls
//! go, which revision runs.

mod device;
mod live;
mod store;

#[cfg(test)]
mod tests;

pub use device::{DeviceKind, SipDevice, all_named, device, devices, ensure_devices, renew_secret};
pub use live::{live_phone, live_users};
