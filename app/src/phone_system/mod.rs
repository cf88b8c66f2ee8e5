//! The phones of an account at the phone system: the names and passwords they sign in with, and how they stand at this moment.

mod device;
mod live;
mod store;

#[cfg(test)]
mod tests;

pub use device::{DeviceKind, SipDevice, all_named, device, devices, ensure_devices, renew_secret};
pub use live::{live_phone, live_users};
