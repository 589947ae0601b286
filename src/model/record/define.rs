//! The macro that makes a record from one row a member.

/// Defines a record: the struct, and how it is read, written and walked. One row a member: its meaning, its name, its type.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident { $($(#[$member_meta:meta])* $member:ident : $type:ty),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$member_meta])* pub $member: $type,)+
            /// Members that the model does not know; kept and written back.
            pub unknown: $crate::model::record::Unknown,
        }

        impl $name {
            /// The members, in the model's order.
            pub(crate) const SCHEMA: $crate::model::record::Schema = $crate::model::record::Schema {
                name: stringify!($name),
                members: &[$((stringify!($member), <$type as $crate::model::record::Member>::SHAPE)),+],
            };
            /// The record that has nothing.
            pub(crate) const EMPTY: Self = Self {
                $($member: <$type as $crate::model::record::Member>::ABSENT,)+
                unknown: $crate::model::record::Unknown::NONE,
            };
        }

        impl Default for $name {
            fn default() -> Self {
                Self::EMPTY
            }
        }

        impl $crate::model::record::Record for $name {
            const SCHEMA: $crate::model::record::Schema = Self::SCHEMA;
            fn empty() -> &'static Self {
                static EMPTY: $name = $name::EMPTY;
                &EMPTY
            }
        }

        impl $crate::model::record::Member for $name {
            const ABSENT: Self = Self::EMPTY;
            const SHAPE: $crate::model::record::Shape = $crate::model::record::Shape::Record(&$name::SCHEMA);
            fn is_unwritten(&self) -> bool {
                false
            }
            fn walk<V: $crate::model::record::Visit>(&self, at: &$crate::model::path::At<'_>, visit: &mut V) {
                $($crate::model::record::Member::walk(&self.$member, &at.member(stringify!($member)), visit);)+
                visit.entries(self.unknown.iter().len());
                for (name, value) in self.unknown.iter() {
                    visit.text(name.len() + value.text_len());
                    visit.unknown_member(at, name, &$name::SCHEMA);
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = to.serialize_map(None)?;
                $(if !$crate::model::record::Member::is_unwritten(&self.$member) {
                    map.serialize_entry(stringify!($member), &self.$member)?;
                })+
                for (name, value) in self.unknown.iter() {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                #[allow(non_camel_case_types)]
                enum Key { $($member,)+ Unknown_(Box<str>) }
                impl<'de> serde::Deserialize<'de> for Key {
                    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                        struct V;
                        impl serde::de::Visitor<'_> for V {
                            type Value = Key;
                            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                                f.write_str("a member name")
                            }
                            fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<Key, E> {
                                Ok(match name {
                                    $(stringify!($member) => Key::$member,)+
                                    other => Key::Unknown_(other.into()),
                                })
                            }
                        }
                        from.deserialize_identifier(V)
                    }
                }
                struct V;
                impl<'de> serde::de::Visitor<'de> for V {
                    type Value = $name;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("an object")
                    }
                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        let mut record = $name::EMPTY;
                        while let Some(key) = map.next_key::<Key>()? {
                            match key {
                                $(Key::$member => {
                                    if !$crate::model::record::Member::is_unwritten(&record.$member) {
                                        return Err(serde::de::Error::duplicate_field(stringify!($member)));
                                    }
                                    record.$member = map.next_value()?;
                                })+
                                Key::Unknown_(name) => record.unknown.keep(name, map.next_value()?),
                            }
                        }
                        Ok(record)
                    }
                }
                from.deserialize_map(V)
            }
        }
    };
}
pub(crate) use record;
