//! Cities that name time zones, where a language writes them in another way than the IANA name does.

use super::language::Language;

/// The zone, and its city in Spanish, English and French.
const CITIES: [(&str, [&str; 3]); 51] = [
    ("Africa/Algiers", ["Argel", "Algiers", "Alger"]),
    ("Africa/Cairo", ["El Cairo", "Cairo", "Le Caire"]),
    ("America/Adak", ["Adak (Aleutianas)", "Adak (Aleutians)", "Adak (Aléoutiennes)"]),
    ("America/Asuncion", ["Asunción", "Asunción", "Asunción"]),
    ("America/Bahia_Banderas", ["Bahía de Banderas", "Bahía de Banderas", "Bahía de Banderas"]),
    ("America/Bogota", ["Bogotá", "Bogotá", "Bogota"]),
    ("America/Cancun", ["Cancún", "Cancún", "Cancún"]),
    ("America/Cayenne", ["Cayena", "Cayenne", "Cayenne"]),
    ("America/Ciudad_Juarez", ["Ciudad Juárez", "Ciudad Juárez", "Ciudad Juárez"]),
    ("America/Guadeloupe", ["Guadalupe", "Guadeloupe", "Guadeloupe"]),
    ("America/Havana", ["La Habana", "Havana", "La Havane"]),
    ("America/Indiana/Indianapolis", ["Indianápolis", "Indianapolis", "Indianapolis"]),
    ("America/Los_Angeles", ["Los Ángeles", "Los Angeles", "Los Angeles"]),
    ("America/Martinique", ["Martinica", "Martinique", "Martinique"]),
    ("America/Mazatlan", ["Mazatlán", "Mazatlán", "Mazatlán"]),
    ("America/Merida", ["Mérida", "Mérida", "Mérida"]),
    ("America/Mexico_City", ["Ciudad de México", "Mexico City", "Mexico"]),
    ("America/Miquelon", ["San Pedro y Miquelón", "Saint Pierre and Miquelon", "Saint-Pierre-et-Miquelon"]),
    ("America/New_York", ["Nueva York", "New York", "New York"]),
    ("America/Panama", ["Panamá", "Panama City", "Panama"]),
    ("America/Port-au-Prince", ["Puerto Príncipe", "Port-au-Prince", "Port-au-Prince"]),
    ("America/Puerto_Rico", ["Puerto Rico", "Puerto Rico", "Porto Rico"]),
    ("America/Santo_Domingo", ["Santo Domingo", "Santo Domingo", "Saint-Domingue"]),
    ("America/Sao_Paulo", ["São Paulo", "São Paulo", "São Paulo"]),
    ("America/St_Johns", ["San Juan de Terranova", "St. John’s", "Saint-Jean de Terre-Neuve"]),
    ("Asia/Jerusalem", ["Jerusalén", "Jerusalem", "Jérusalem"]),
    ("Asia/Seoul", ["Seúl", "Seoul", "Séoul"]),
    ("Asia/Shanghai", ["Shanghái", "Shanghai", "Shanghai"]),
    ("Asia/Singapore", ["Singapur", "Singapore", "Singapour"]),
    ("Asia/Tokyo", ["Tokio", "Tokyo", "Tokyo"]),
    ("Atlantic/Canary", ["Canarias", "Canary Islands", "Îles Canaries"]),
    ("Australia/Adelaide", ["Adelaida", "Adelaide", "Adélaïde"]),
    ("Australia/Lord_Howe", ["Isla Lord Howe", "Lord Howe Island", "Île Lord Howe"]),
    ("Australia/Sydney", ["Sídney", "Sydney", "Sydney"]),
    ("Europe/Athens", ["Atenas", "Athens", "Athènes"]),
    ("Europe/Berlin", ["Berlín", "Berlin", "Berlin"]),
    ("Europe/Brussels", ["Bruselas", "Brussels", "Bruxelles"]),
    ("Europe/Copenhagen", ["Copenhague", "Copenhagen", "Copenhague"]),
    ("Europe/Lisbon", ["Lisboa", "Lisbon", "Lisbonne"]),
    ("Europe/London", ["Londres", "London", "Londres"]),
    ("Europe/Luxembourg", ["Luxemburgo", "Luxembourg", "Luxembourg"]),
    ("Europe/Moscow", ["Moscú", "Moscow", "Moscou"]),
    ("Europe/Paris", ["París", "Paris", "Paris"]),
    ("Europe/Rome", ["Roma", "Rome", "Rome"]),
    ("Europe/Stockholm", ["Estocolmo", "Stockholm", "Stockholm"]),
    ("Europe/Vienna", ["Viena", "Vienna", "Vienne"]),
    ("Europe/Warsaw", ["Varsovia", "Warsaw", "Varsovie"]),
    ("Europe/Zurich", ["Zúrich", "Zurich", "Zurich"]),
    ("Indian/Reunion", ["Reunión", "Réunion", "La Réunion"]),
    ("Pacific/Noumea", ["Numea", "Nouméa", "Nouméa"]),
    ("Pacific/Tahiti", ["Tahití", "Tahiti", "Tahiti"]),
];

/// The city of a time zone as a language writes it, "Bogotá"; with its region where the IANA name has one, "Knox (Indiana)".
pub fn city(language: Language, zone: &str) -> String {
    let names = CITIES.iter().find(|(name, _)| *name == zone).map(|(_, names)| names);
    if let Some([spanish, english, french]) = names {
        let name = match language {
            Language::Es | Language::EsCo | Language::EsMx => spanish,
            Language::En => english,
            Language::Fr => french,
        };
        return (*name).to_owned();
    }
    let mut parts = zone.rsplit('/').map(|part| part.replace('_', " "));
    let (city, region) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    if zone.matches('/').count() > 1 { format!("{city} ({region})") } else { city }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_city_is_written_as_in_the_language() {
        assert_eq!(city(Language::EsCo, "America/Bogota"), "Bogotá");
        assert_eq!(city(Language::EsMx, "America/Mexico_City"), "Ciudad de México");
        assert_eq!(city(Language::En, "America/Mexico_City"), "Mexico City");
        assert_eq!(city(Language::Fr, "Europe/London"), "Londres");
        assert_eq!(city(Language::Es, "America/Buenos_Aires"), "Buenos Aires");
        assert_eq!(city(Language::En, "America/Indiana/Knox"), "Knox (Indiana)");
    }

    #[test]
    fn every_name_is_of_a_zone_people_choose_from() {
        for (zone, _) in CITIES {
            assert!(super::super::time_zone::all().any(|name| name == zone), "{zone}");
        }
    }
}
