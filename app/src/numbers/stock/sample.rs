//! Numbers for trying things out: fictitious ones of Colombia, as a file the operator could import.

use std::fmt::Write;

/// Cities with their area codes; each has its own block.
const CITIES: [(&str, &str); 17] = [
    ("601", "Bogotá"),
    ("601", "Chía"),
    ("601", "Soacha"),
    ("602", "Cali"),
    ("602", "Palmira"),
    ("602", "Pasto"),
    ("604", "Medellín"),
    ("604", "Envigado"),
    ("604", "Rionegro"),
    ("605", "Barranquilla"),
    ("605", "Cartagena"),
    ("605", "Santa Marta"),
    ("606", "Manizales"),
    ("606", "Pereira"),
    ("607", "Bucaramanga"),
    ("608", "Ibagué"),
    ("608", "Villavicencio"),
];
/// How many numbers each city has; the first one more, for the list to be a long one.
const EACH: usize = 24;
const FIRST: usize = 120;

/// The file.
pub fn sample() -> String {
    let mut file = "country,number,city,area_code,kind\n".to_owned();
    for (place, (area_code, city)) in CITIES.into_iter().enumerate() {
        for number in 1..=if place == 0 { FIRST } else { EACH } {
            let block = 2_000 + place * 200 + number;
            // Writing to a text cannot fail.
            let _ = writeln!(file, "CO,{area_code} 555 {block},{city},{area_code},local");
        }
    }
    file
}
