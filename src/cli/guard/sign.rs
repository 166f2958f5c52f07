//! The sign of a cluster: one line on stderr before its first change, for people only.

use crate::config::protection::Place;
use crate::config::{Cluster, Protection, SignColour};
use crate::render::Printer;
use crate::render::sign::{Paint, Sign};

/// Shows the sign on a terminal; the engine on this machine has none.
pub fn show(printer: &Printer, cluster: &Cluster) {
    if printer.err_surface().is_terminal() && cluster.place == Place::Elsewhere {
        printer.sign(&of(cluster));
    }
}

/// The sign of a cluster.
pub fn of(cluster: &Cluster) -> Sign {
    Sign {
        name: cluster.name.clone(),
        detail: match cluster.protection {
            None => cluster.address.clone(),
            Some(protection) => format!("{}, {}", cluster.address, protection.name()),
        },
        paint: match cluster.colour {
            Some(SignColour::Red) => Paint::Red,
            Some(SignColour::Yellow) => Paint::Yellow,
            Some(SignColour::Green) => Paint::Green,
            Some(SignColour::Blue) => Paint::Blue,
            Some(SignColour::Magenta) => Paint::Magenta,
            Some(SignColour::Cyan) => Paint::Cyan,
            // What is worth protecting is worth a warning colour.
            None => match cluster.protection {
                Some(Protection::ReadOnly | Protection::Confirm) => Paint::Red,
                None => Paint::Cyan,
            },
        },
    }
}
