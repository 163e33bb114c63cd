//! Things by number. A number is not used twice, so that an old one finds nothing.

/// A thing's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Id {
    index: u32,
    stamp: u32,
}

#[derive(Debug)]
pub(super) struct Slab<T> {
    slots: Vec<(u32, Option<T>)>,
    free: Vec<u32>,
    stamp: u32,
    len: usize,
}

impl<T> Slab<T> {
    pub(super) fn new() -> Self {
        Self { slots: Vec::new(), free: Vec::new(), stamp: 0, len: 0 }
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn insert(&mut self, value: T) -> Id {
        self.stamp = self.stamp.wrapping_add(1);
        self.len += 1;
        let slot = (self.stamp, Some(value));
        let index = if let Some(index) = self.free.pop() {
            self.slots[index as usize] = slot;
            index
        } else {
            self.slots.push(slot);
            u32::try_from(self.slots.len() - 1).unwrap_or(u32::MAX) // memory ends long before
        };
        Id { index, stamp: self.stamp }
    }

    pub(super) fn get(&self, id: Id) -> Option<&T> {
        self.slots.get(id.index as usize).filter(|slot| slot.0 == id.stamp)?.1.as_ref()
    }

    pub(super) fn get_mut(&mut self, id: Id) -> Option<&mut T> {
        self.slots.get_mut(id.index as usize).filter(|slot| slot.0 == id.stamp)?.1.as_mut()
    }

    pub(super) fn remove(&mut self, id: Id) -> Option<T> {
        let value = self.slots.get_mut(id.index as usize).filter(|slot| slot.0 == id.stamp)?.1.take()?;
        self.len -= 1;
        self.free.push(id.index);
        if self.len == 0 {
            // A crowd that came and went does not keep its seats.
            self.slots = Vec::new();
            self.free = Vec::new();
        }
        Some(value)
    }

    pub(super) fn ids(&self) -> Vec<Id> {
        let slots = self.slots.iter().zip(0..);
        slots.filter(|(slot, _)| slot.1.is_some()).map(|(slot, index)| Id { index, stamp: slot.0 }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_finds_its_thing_and_later_nothing() {
        let mut slab = Slab::new();
        let (a, b) = (slab.insert('a'), slab.insert('b'));
        assert_eq!((slab.get(a), slab.get(b), slab.len()), (Some(&'a'), Some(&'b'), 2));
        assert_eq!((slab.remove(a), slab.remove(a)), (Some('a'), None));
        let c = slab.insert('c');
        assert_eq!((slab.get(a), slab.get(c)), (None, Some(&'c')));
        assert_eq!(slab.ids(), [c, b]);
    }

    #[test]
    fn numbers_stay_apart_also_when_all_was_empty_in_between() {
        let mut slab = Slab::new();
        let old = slab.insert('a');
        slab.remove(old);
        let new = slab.insert('b');
        assert_eq!((slab.get(old), slab.get(new)), (None, Some(&'b')));
    }
}
