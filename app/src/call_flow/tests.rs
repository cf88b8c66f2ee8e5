//! The pictures of an ordinary account.

use super::exceptions::exceptions;
use super::flow_layout::{BOX_HEIGHT, Layout, layout};
use super::flow_picture::picture;
use super::flow_view::flow_view;
use super::naming::{Look, Naming};
use super::week_strip::{Answering, answering};
use crate::call_routing::sample::{MAIN, SUNDAY, account, key, number, to};
use crate::call_routing::{Date, Holiday, HolidayDate, KeyAction, Node, Part, Routing, Said, Target, User, outline};
use crate::shared::country::Country;
use crate::shared::language::{Language, Text};

fn naming(routing: &Routing) -> Naming<'_> {
    Naming { text: Text::new(Language::Es), routing, menu_names: &[], country: Country::Co }
}

fn laid_out(routing: &Routing) -> Layout {
    layout(&naming(routing), &outline(routing, MAIN))
}

fn count(node: &Node<'_>) -> usize {
    1 + node.branches.iter().map(|branch| count(&branch.to)).sum::<usize>()
}

#[test]
fn every_node_has_a_box_and_every_branch_a_line() {
    let routing = account();
    let found = laid_out(&routing);
    assert_eq!(found.boxes.len(), count(&outline(&routing, MAIN)));
    assert_eq!(found.boxes.iter().filter(|placed| placed.from.is_none()).count(), 1);
    let svg = picture(&found, "Recorrido");
    assert_eq!(svg.matches("<rect").count(), found.boxes.len());
    assert_eq!(svg.matches("class=\"way\"").count(), found.boxes.len() - 1);
}

#[test]
fn no_box_covers_another_or_leaves_the_picture_and_calls_go_to_the_right() {
    let mut routing = account();
    // Menus within menus, and a number that is reached from inside.
    routing.menus[2].keys.push(to(3, Target::Menu("closed".to_owned())));
    routing.menus[1].keys.push(to(2, Target::RingGroup("support".to_owned())));
    let Layout { boxes, width, height } = laid_out(&routing);
    for (place, one) in boxes.iter().enumerate() {
        assert!(one.x + one.width <= width && one.y + BOX_HEIGHT <= height, "{one:?} leaves the picture");
        assert!(one.from.is_none_or(|from| boxes[from].x + boxes[from].width < one.x), "{one:?} goes back");
        for other in &boxes[place + 1..] {
            let apart =
                one.x + one.width <= other.x || other.x + other.width <= one.x || one.y.abs_diff(other.y) > BOX_HEIGHT;
            assert!(apart, "{one:?} covers {other:?}");
        }
    }
}

#[test]
fn where_no_words_stand_between_two_steps_they_are_close() {
    let routing = account();
    let boxes = laid_out(&routing).boxes;
    let gap = |to: usize| boxes[to].x - boxes[to].from.map_or(0, |from| boxes[from].x + boxes[from].width);
    let menu = boxes.iter().position(|placed| placed.when == "En horario").unwrap();
    assert!(gap(1) < 50 && gap(menu) > 90, "{} {}", gap(1), gap(menu));
    assert!((0..boxes.len()).all(|place| gap(place) <= 156));
}

#[test]
fn a_way_around_is_told_as_a_way_back_and_a_thing_drawn_before_as_such() {
    let routing = account();
    let found = laid_out(&routing);
    let again: Vec<_> = found.boxes.iter().filter(|placed| placed.thing.look == Look::Again).collect();
    let back = again.iter().find(|placed| placed.thing.title == "Vuelve a Menú de horario de oficina").unwrap();
    assert_eq!(back.when, "Tecla 2");
    let ana = again.iter().find(|placed| placed.thing.title == "Ana Gómez").unwrap();
    assert_eq!(ana.thing.detail, "ya está en otra parte del dibujo");
    assert_eq!(ana.thing.href.as_deref(), Some("/extensions/1001"));
}

#[test]
fn boxes_lead_to_where_things_are_edited() {
    let routing = account();
    let found = laid_out(&routing);
    let of = |title: &str| found.boxes.iter().find(|placed| placed.thing.title == title).unwrap();
    assert_eq!(of("601 555 0100").thing.look, Look::Start);
    assert_eq!(of("Recepcionista").thing.href.as_deref(), Some("/virtual_receptionist"));
    assert_eq!(of("Menú fuera de horario").thing.href.as_deref(), Some("/virtual_receptionist/after_hours"));
    assert_eq!(of("sales").thing.href.as_deref(), Some("/extensions/1101"));
    assert_eq!(of("sales").thing.detail, "1101 · 2 personas");
    assert_eq!(of("Buzón de voz").thing.look, Look::End);
    assert!(of("Menú de horario de oficina").thing.detail.starts_with("«Marque 0 para recepción"));
    assert_eq!(of("Menú de horario de oficina").when, "En horario");
}

#[test]
fn what_is_missing_stands_out() {
    let mut routing = account();
    routing.menus[0].keys = vec![to(1, Target::User(String::new())), to(2, Target::User("gone".to_owned()))];
    let wrong: Vec<_> = laid_out(&routing).boxes.into_iter().filter(|one| one.thing.look == Look::Wrong).collect();
    let titles: Vec<_> = wrong.iter().map(|placed| placed.thing.title.as_str()).collect();
    assert_eq!(titles, ["Falta elegir el destino", "El destino ya no existe"]);
    routing.numbers[0].destination = None;
    assert_eq!(laid_out(&routing).boxes[1].thing.title, "Sin destino");
}

#[test]
fn nothing_typed_becomes_markup() {
    let mut routing = account();
    let typed = "<script>\"'&";
    routing.users[0] = User { first_name: typed.to_owned(), last_name: String::new(), ..routing.users[0].clone() };
    routing.menus[0].keys[0].label = typed.to_owned();
    routing.menus[0].keys.push(key(9, KeyAction::Announcement(Said::Text(typed.to_owned()))));
    let svg = picture(&laid_out(&routing), typed);
    assert!(!svg.contains("<script"), "{svg}");
    assert!(svg.contains("&lt;script&gt;"), "{svg}");
    assert_eq!(svg.matches('"').count() % 2, 0);
}

#[test]
fn hours_decide_who_answers_at_the_receptionist_only() {
    let routing = account();
    let naming = naming(&routing);
    let Answering::ByHours(open, closed) = answering(&naming, &routing.numbers[0]) else { panic!("by hours") };
    assert_eq!((open.title.as_str(), closed.title.as_str()), ("Menú de horario de oficina", "Menú fuera de horario"));
    let Answering::Always(ana) = answering(&naming, &routing.numbers[1]) else { panic!("always") };
    assert_eq!(ana.title, "Ana Gómez");
    let idle = crate::call_routing::Number { destination: None, ..number(MAIN, Target::Receptionist) };
    let Answering::Always(nobody) = answering(&naming, &idle) else { panic!("always") };
    assert_eq!(nobody.look, Look::Wrong);
}

#[test]
fn exceptions_are_those_of_the_next_twelve_months_in_order_and_days_in_a_row_are_one() {
    let holiday = |name: &str, date, part| Holiday { name: name.to_owned(), date, part, greeting: None };
    let mut routing = account();
    let first = Date::new(2026, 11, 20);
    let part = Some(Part { from_minute: 720, until_minute: 1_440 });
    routing.schedule.holidays = vec![
        holiday("Navidad", HolidayDate::Yearly { month: 12, day: 25 }, None),
        holiday("Inventario", HolidayDate::Once { first, last: Date::new(2026, 11, 24) }, None),
        holiday("Hoy", HolidayDate::Yearly { month: 11, day: 22 }, part),
        holiday("Después", HolidayDate::on(Date::new(2027, 12, 1)), None),
        holiday("Pasado", HolidayDate::on(Date::new(2026, 11, 21)), None),
    ];
    let now = routing.schedule.zone.wall_clock(SUNDAY);
    let found = exceptions(&routing.schedule, now);
    let found: Vec<_> = found.iter().map(|one| (one.holiday.name.as_str(), one.first, one.last)).collect();
    let day = |year, month, day| Date::new(year, month, day);
    let expected = [
        ("Inventario", day(2026, 11, 22), day(2026, 11, 24)),
        ("Hoy", day(2026, 11, 22), day(2026, 11, 22)),
        ("Navidad", day(2026, 12, 25), day(2026, 12, 25)),
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_outline_holds_the_facts_of_the_picture() {
    use leptos::prelude::RenderHtml;

    let routing = account();
    let owner = leptos::prelude::Owner::new();
    let html = owner.with(|| flow_view(naming(&routing), &routing.numbers[0], SUNDAY).to_html());
    let outline = html.split("flow-outline").nth(1).unwrap();
    for placed in laid_out(&routing).boxes {
        assert!(outline.contains(&placed.thing.title), "{} is only in the picture", placed.thing.title);
        assert!(outline.contains(&placed.when), "{} is only in the picture", placed.when);
    }
    assert!(html.contains("Feliz Navidad."));
}
