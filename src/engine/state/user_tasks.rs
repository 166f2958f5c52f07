//! Open user tasks, by key and by their element instance.

use std::{collections::HashMap, sync::Arc};

use crate::engine::record::{Key, UserTask};

#[derive(Debug, Default, PartialEq)]
pub struct UserTasks {
    by_key: HashMap<Key, Arc<UserTask>>,
    by_element_instance: HashMap<Key, Key>,
}

impl UserTasks {
    pub fn apply(&mut self, task: &Arc<UserTask>) {
        if task.state.is_final() {
            self.by_key.remove(&task.key);
            self.by_element_instance.remove(&task.element_instance_key);
            return;
        }
        self.by_element_instance
            .insert(task.element_instance_key, task.key);
        self.by_key.insert(task.key, Arc::clone(task));
    }

    pub fn get(&self, key: Key) -> Option<&Arc<UserTask>> {
        self.by_key.get(&key)
    }

    pub fn of_element_instance(&self, key: Key) -> Option<&Arc<UserTask>> {
        self.by_key.get(self.by_element_instance.get(&key)?)
    }
}
