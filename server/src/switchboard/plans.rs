//! The plans of all companies, in memory and on the switchboard's own disk.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use app::phone_plan::Plan;
use asterisk::configuration::replace;

/// The plans.
#[derive(Debug)]
pub struct Plans {
    folder: PathBuf,
    known: RwLock<Known>,
}

#[derive(Debug, Default)]
struct Known {
    plans: HashMap<String, Arc<Plan>>,
    /// Phones by their names: account and user.
    phones: HashMap<String, (String, String)>,
    /// Numbers in E.164: the account.
    numbers: HashMap<String, String>,
}

impl Plans {
    /// The plans that were kept. One that cannot be read is made anew from the database.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn open(folder: &Path) -> std::io::Result<Self> {
        let mut known = Known::default();
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_none_or(|extension| extension != "json") {
                continue;
            }
            match serde_json::from_slice::<Plan>(&std::fs::read(&path)?) {
                Ok(plan) => known.put(Arc::new(plan)),
                Err(error) => tracing::warn!(%error, "a kept plan cannot be read and is made anew"),
            }
        }
        Ok(Self { folder: folder.to_owned(), known: RwLock::new(known) })
    }

    /// The plan of an account.
    pub fn of_account(&self, account_id: &str) -> Option<Arc<Plan>> {
        self.read(|known| known.plans.get(account_id).cloned())
    }

    /// The plan that a number belongs to.
    pub fn of_number(&self, e164: &str) -> Option<Arc<Plan>> {
        self.read(|known| known.plans.get(known.numbers.get(e164)?).cloned())
    }

    /// The plan and the user of a phone.
    pub fn of_phone(&self, name: &str) -> Option<(Arc<Plan>, String)> {
        self.read(|known| {
            let (account, user) = known.phones.get(name)?;
            Some((known.plans.get(account)?.clone(), user.clone()))
        })
    }

    /// All accounts, with the counts of their changes that are held.
    pub fn generations(&self) -> HashMap<String, i64> {
        self.read(|known| known.plans.iter().map(|(id, plan)| (id.clone(), plan.generation)).collect())
    }

    /// A plan takes the place of the one before, on disk and in memory.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub fn put(&self, plan: Plan) -> std::io::Result<Arc<Plan>> {
        replace(&self.path(&plan.account_id), &serde_json::to_string(&plan)?)?;
        let plan = Arc::new(plan);
        self.known.write().unwrap_or_else(PoisonError::into_inner).put(Arc::clone(&plan));
        Ok(plan)
    }

    /// An account is gone.
    ///
    /// # Errors
    /// When its file cannot be removed.
    pub fn remove(&self, account_id: &str) -> std::io::Result<()> {
        self.known.write().unwrap_or_else(PoisonError::into_inner).remove(account_id);
        std::fs::remove_file(self.path(account_id))
    }

    fn path(&self, account_id: &str) -> PathBuf {
        self.folder.join(format!("{account_id}.json"))
    }

    fn read<T>(&self, what: impl FnOnce(&Known) -> T) -> T {
        what(&self.known.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Known {
    fn put(&mut self, plan: Arc<Plan>) {
        self.remove(&plan.account_id);
        for person in &plan.people {
            for phone in &person.phones {
                self.phones.insert(phone.name.clone(), (plan.account_id.clone(), person.id.clone()));
            }
        }
        for number in &plan.routing.numbers {
            self.numbers.insert(number.e164.clone(), plan.account_id.clone());
        }
        self.plans.insert(plan.account_id.clone(), plan);
    }

    fn remove(&mut self, account_id: &str) {
        let Some(plan) = self.plans.remove(account_id) else { return };
        for phone in plan.people.iter().flat_map(|person| &person.phones) {
            self.phones.remove(&phone.name);
        }
        for number in &plan.routing.numbers {
            // Another account may have it by now.
            if self.numbers.get(&number.e164).is_some_and(|owner| owner == account_id) {
                self.numbers.remove(&number.e164);
            }
        }
    }
}
