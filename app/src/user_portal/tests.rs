//! Tried on a real database.
