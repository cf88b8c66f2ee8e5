//! The books of a company.

/// What a posting is made to. A company's own money and what it owes us stand on the side that receives (positive balances), what
/// we owe it and what we earned on the side that gives (negative balances).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Book {
    /// Money that came to us or went back.
    Cash,
    /// Invoices that are not paid yet.
    Receivable,
    /// What the company paid ahead and may still spend: a balance below zero is credit. Never above.
    Prepaid,
    /// What is set aside of it for calls that are under way. Never above zero.
    Reserved,
    /// What calls earned.
    CallRevenue,
    /// What plans, numbers and telephones earned.
    PlanRevenue,
    /// Taxes, which are passed on.
    Tax,
    /// What the operator gave or took away to put something right.
    Correction,
    /// What cannot be collected.
    WriteOff,
}

impl Book {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Cash,
        Self::Receivable,
        Self::Prepaid,
        Self::Reserved,
        Self::CallRevenue,
        Self::PlanRevenue,
        Self::Tax,
        Self::Correction,
        Self::WriteOff,
    ];

    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cash => "cash",
            Self::Receivable => "receivable",
            Self::Prepaid => "prepaid",
            Self::Reserved => "reserved",
            Self::CallRevenue => "call_revenue",
            Self::PlanRevenue => "plan_revenue",
            Self::Tax => "tax",
            Self::Correction => "correction",
            Self::WriteOff => "write_off",
        }
    }

    /// The book of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|book| book.code() == code)
    }

    /// It may hold credit only.
    pub fn never_owes(self) -> bool {
        matches!(self, Self::Prepaid | Self::Reserved)
    }
}
