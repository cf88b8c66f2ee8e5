//! Signing in, tried on a real database.
