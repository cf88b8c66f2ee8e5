//! Asterisk as a program sees it: its REST interface (ARI), its management interface (AMI), its configuration files, its call
//! records, and the process itself. Knows nothing of the portal.

pub mod ami;
pub mod ari;
pub mod configuration;
pub mod process;
pub mod records;
