//! The icons, from Lucide (ISC licence, see `THIRD_PARTY_LICENCES.md`), written into the page as SVG.

use leptos::prelude::*;

/// An icon by its name in the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    ArrowDown,
    ArrowLeft,
    ArrowRight,
    ArrowUp,
    BookUser,
    ChevronDown,
    CircleAlert,
    CircleCheck,
    CircleHelp,
    Clock,
    Globe,
    Grip,
    Home,
    Info,
    Key,
    ListTree,
    LogOut,
    Mail,
    Megaphone,
    Menu,
    MessagesSquare,
    Mic,
    Music,
    Pause,
    Pencil,
    Phone,
    PhoneForwarded,
    PhoneOff,
    Play,
    Plus,
    Redo,
    Repeat,
    Search,
    Settings,
    Square,
    Trash,
    TriangleAlert,
    Undo,
    Upload,
    UserPlus,
    Users,
    Voicemail,
    Volume,
    X,
}

impl Icon {
    /// The SVG.
    pub fn svg(self) -> &'static str {
        match self {
            Self::ArrowDown => include_str!("icons/arrow-down.svg"),
            Self::ArrowLeft => include_str!("icons/arrow-left.svg"),
            Self::ArrowRight => include_str!("icons/arrow-right.svg"),
            Self::ArrowUp => include_str!("icons/arrow-up.svg"),
            Self::BookUser => include_str!("icons/book-user.svg"),
            Self::ChevronDown => include_str!("icons/chevron-down.svg"),
            Self::CircleAlert => include_str!("icons/circle-alert.svg"),
            Self::CircleCheck => include_str!("icons/circle-check.svg"),
            Self::CircleHelp => include_str!("icons/circle-help.svg"),
            Self::Clock => include_str!("icons/clock.svg"),
            Self::Globe => include_str!("icons/globe.svg"),
            Self::Grip => include_str!("icons/grip.svg"),
            Self::Home => include_str!("icons/home.svg"),
            Self::Info => include_str!("icons/info.svg"),
            Self::Key => include_str!("icons/key.svg"),
            Self::ListTree => include_str!("icons/list-tree.svg"),
            Self::LogOut => include_str!("icons/log-out.svg"),
            Self::Mail => include_str!("icons/mail.svg"),
            Self::Megaphone => include_str!("icons/megaphone.svg"),
            Self::Menu => include_str!("icons/menu.svg"),
            Self::MessagesSquare => include_str!("icons/messages-square.svg"),
            Self::Mic => include_str!("icons/mic.svg"),
            Self::Music => include_str!("icons/music.svg"),
            Self::Pause => include_str!("icons/pause.svg"),
            Self::Pencil => include_str!("icons/pencil.svg"),
            Self::Phone => include_str!("icons/phone.svg"),
            Self::PhoneForwarded => include_str!("icons/phone-forwarded.svg"),
            Self::PhoneOff => include_str!("icons/phone-off.svg"),
            Self::Play => include_str!("icons/play.svg"),
            Self::Plus => include_str!("icons/plus.svg"),
            Self::Redo => include_str!("icons/redo.svg"),
            Self::Repeat => include_str!("icons/repeat.svg"),
            Self::Search => include_str!("icons/search.svg"),
            Self::Settings => include_str!("icons/settings.svg"),
            Self::Square => include_str!("icons/square.svg"),
            Self::Trash => include_str!("icons/trash.svg"),
            Self::TriangleAlert => include_str!("icons/triangle-alert.svg"),
            Self::Undo => include_str!("icons/undo.svg"),
            Self::Upload => include_str!("icons/upload.svg"),
            Self::UserPlus => include_str!("icons/user-plus.svg"),
            Self::Users => include_str!("icons/users.svg"),
            Self::Voicemail => include_str!("icons/voicemail.svg"),
            Self::Volume => include_str!("icons/volume.svg"),
            Self::X => include_str!("icons/x.svg"),
        }
    }
}

/// An icon beside a text; it is not read out.
pub fn icon(icon: Icon) -> impl IntoView {
    view! { <span class="icon" aria-hidden="true" inner_html=icon.svg()></span> }
}
