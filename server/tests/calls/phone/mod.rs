//! A SIP phone of the tests: small, and willing to send anything.

mod call;
mod media;
mod message;

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::net::UdpSocket;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;

use call::Dialog;
pub use call::{State, TestCall};
use media::Media;
use message::Message;

/// Nothing takes longer.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Nothing rings longer.
const LONGEST_RINGING: Duration = Duration::from_secs(40);

/// What is sent as the byte 0xFF, which UTF-8 never has.
pub const NO_TEXT: char = '\u{f8ff}';

/// Makes tags, branches and calls differ.
static COUNT: AtomicU64 = AtomicU64::new(1);

fn unique() -> u64 {
    COUNT.fetch_add(1, Ordering::SeqCst)
}

/// Waits until something is so; false when it does not become so.
pub async fn until(mut is_so: impl FnMut() -> bool) -> bool {
    let began = Instant::now();
    while !is_so() {
        if began.elapsed() > PATIENCE {
            return false;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    true
}

/// The same for what has to be asked for.
pub async fn until_async(mut is_so: impl AsyncFnMut() -> bool) -> bool {
    let began = Instant::now();
    while !is_so().await {
        if began.elapsed() > PATIENCE {
            return false;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    true
}

/// A phone.
pub struct TestPhone {
    line: Arc<Line>,
    incoming: tokio::sync::Mutex<UnboundedReceiver<TestCall>>,
    listening: JoinHandle<()>,
}

/// Its line to the server.
#[derive(Debug)]
pub struct Line {
    socket: UdpSocket,
    pub server: SocketAddr,
    name: String,
    secret: String,
    pub tag: String,
    dialogs: Mutex<HashMap<String, Arc<Mutex<Dialog>>>>,
    responses: Mutex<HashMap<String, UnboundedSender<Message>>>,
    /// The NOTIFYs that came: their events and bodies; of who signed in: with what and from where.
    notices: Mutex<Vec<(String, String)>>,
}

impl Line {
    fn address(&self) -> SocketAddr {
        self.socket.local_addr().unwrap()
    }

    pub fn contact(&self) -> String {
        format!("sip:{}@{}", self.name, self.address())
    }

    /// Sends a message; [`NO_TEXT`] stands for a byte that is no text.
    pub async fn send(&self, text: &str) {
        let pieces: Vec<&[u8]> = text.split(NO_TEXT).map(str::as_bytes).collect();
        let _ = self.socket.send_to(&pieces.join(&0xff), self.server).await;
    }

    fn via(&self) -> String {
        format!("Via: SIP/2.0/UDP {};branch=z9hG4bK{};rport\r\n", self.address(), unique())
    }

    /// A request inside a call.
    pub fn request(&self, dialog: &Dialog, method: &str, extra: &str, body: &str) -> String {
        format!(
            "{method} {} SIP/2.0\r\n{}From: {}\r\nTo: {}\r\nCall-ID: {}\r\nCSeq: {} {method}\r\n\
             Max-Forwards: 70\r\n{extra}Content-Length: {}\r\n\r\n{body}",
            dialog.target,
            self.via(),
            dialog.local,
            dialog.remote,
            dialog.call_id,
            dialog.sequence,
            body.len()
        )
    }
}

impl TestPhone {
    /// A phone that is not signed in.
    pub async fn new(server: SocketAddr, name: &str, secret: &str) -> Self {
        Self::at("127.0.0.1", server, name, secret).await
    }

    /// The same at an address of its own.
    pub async fn at(address: &str, server: SocketAddr, name: &str, secret: &str) -> Self {
        let line = Arc::new(Line {
            socket: UdpSocket::bind((address, 0)).await.unwrap(),
            server,
            name: name.to_owned(),
            secret: secret.to_owned(),
            tag: format!("t{}", unique()),
            dialogs: Mutex::default(),
            responses: Mutex::default(),
            notices: Mutex::default(),
        });
        let (rings, incoming) = unbounded_channel();
        let listening = tokio::spawn(listen(Arc::clone(&line), rings));
        Self { line, incoming: tokio::sync::Mutex::new(incoming), listening }
    }

    /// Signs in; what the server says when it does not let it.
    pub async fn sign_in(server: SocketAddr, name: &str, secret: &str) -> Result<Self, String> {
        Self::sign_in_at("127.0.0.1", server, name, secret).await
    }

    /// The same at an address of its own.
    pub async fn sign_in_at(address: &str, server: SocketAddr, name: &str, secret: &str) -> Result<Self, String> {
        let phone = Self::at(address, server, name, secret).await;
        let uri = format!("sip:{server}");
        let identity = format!("<sip:{name}@{server}>");
        let extra = format!("Contact: <{}>;expires=300\r\n", phone.line.contact());
        let (answer, _) = phone.ask("REGISTER", &uri, (&identity, &identity), &extra, "").await?;
        if answer.status() == Some(200) { Ok(phone) } else { Err(answer.first) }
    }

    /// The port it is reached at.
    pub fn port(&self) -> u16 {
        self.line.address().port()
    }

    /// Calls a number, and waits until it is answered; what the server says when it is not.
    pub async fn call(&self, number: &str) -> Result<TestCall, String> {
        self.invite(number, (&self.identity(), number), "").await
    }

    /// Calls with a `From` and headers of one's own choice.
    pub async fn call_as(&self, number: &str, from: &str, headers: &str) -> Result<TestCall, String> {
        self.invite(number, (from, number), headers).await
    }

    /// Calls one number and names another in `To`, as a carrier does that calls what a line signed in as.
    pub async fn call_naming(&self, number: &str, named: &str) -> Result<TestCall, String> {
        self.invite(number, (&self.identity(), named), "").await
    }

    fn identity(&self) -> String {
        format!("<sip:{}@{}>", self.line.name, self.line.server)
    }

    async fn invite(&self, number: &str, (from, named): (&str, &str), headers: &str) -> Result<TestCall, String> {
        let media = Media::open().await;
        let uri = format!("sip:{number}@{}", self.line.server);
        let to = format!("<sip:{named}@{}>", self.line.server);
        let body = media.description("sendrecv");
        let extra = format!("Contact: <{}>\r\nContent-Type: application/sdp\r\n{headers}", self.line.contact());
        let (answer, dialog) = self.ask("INVITE", &uri, (from, &to), &extra, &body).await?;
        if answer.status() != Some(200) {
            return Err(answer.first);
        }
        media.follow(&answer.body);
        Ok(TestCall { line: Arc::clone(&self.line), media, dialog })
    }

    /// Waits until it rings.
    pub async fn rung(&self) -> TestCall {
        let mut incoming = self.incoming.lock().await;
        let call = tokio::time::timeout(PATIENCE, incoming.recv()).await;
        call.ok().flatten().unwrap_or_else(|| panic!("the phone {} does not ring", self.line.name))
    }

    /// Waits until it rings, and answers with a tone.
    pub async fn answer(&self, pitch: f64) -> TestCall {
        let call = self.rung().await;
        call.accept(pitch).await;
        call
    }

    /// Calls another phone, which answers with a tone, and hears it.
    pub async fn talks_to(&self, number: &str, other: &Self, pitch: f64) -> (TestCall, TestCall) {
        let (call, answered) = tokio::join!(self.call(number), other.answer(pitch));
        let call = call.unwrap();
        assert!(call.hears(pitch).await, "who called {number} hears who answered");
        (call, answered)
    }

    /// The next call that rings, whenever it comes.
    pub async fn next_call(&self) -> Option<TestCall> {
        self.incoming.lock().await.recv().await
    }

    /// It rings within this time.
    pub async fn rings_within(&self, time: Duration) -> bool {
        let mut incoming = self.incoming.lock().await;
        tokio::time::timeout(time, incoming.recv()).await.is_ok()
    }

    /// Waits for a NOTIFY of an event whose body holds a text.
    pub async fn is_told(&self, event: &str, text: &str) -> bool {
        until(|| {
            let notices = self.line.notices.lock().unwrap();
            notices.iter().any(|(other, body)| other.contains(event) && body.contains(text))
        })
        .await
    }

    /// Sends a request, signs it when asked to, and waits for the last response.
    async fn ask(
        &self,
        method: &str,
        uri: &str,
        (from, to): (&str, &str),
        extra: &str,
        body: &str,
    ) -> Result<(Message, Arc<Mutex<Dialog>>), String> {
        let call_id = format!("call-{}-{}", std::process::id(), unique());
        let (sender, mut responses) = unbounded_channel();
        self.line.responses.lock().unwrap().insert(call_id.clone(), sender);
        let from = format!("{from};tag={}", self.line.tag);
        let dialog = Dialog {
            call_id: call_id.clone(),
            local: from.clone(),
            remote: to.to_owned(),
            target: uri.to_owned(),
            sequence: 0,
            state: State::Ringing,
            invite: None,
            description: body.to_owned(),
        };
        let dialog = Arc::new(Mutex::new(dialog));
        let mut authorization = String::new();
        for _ in 0..2 {
            let text = {
                let mut dialog = dialog.lock().unwrap();
                dialog.sequence += 1;
                self.line.request(&dialog, method, &format!("{extra}{authorization}"), body)
            };
            self.line.send(&text).await;
            let answer = last(&mut responses).await.ok_or("no answer")?;
            if method == "INVITE" {
                let acknowledge = self.acknowledge(&dialog, &answer);
                self.line.send(&acknowledge).await;
            }
            match answer.authorization(method, uri, &self.line.name, &self.line.secret) {
                Some(header) if authorization.is_empty() => {
                    authorization = header;
                    to.clone_into(&mut dialog.lock().unwrap().remote);
                }
                _ => return Ok((answer, dialog)),
            }
        }
        Err("it asks again and again".to_owned())
    }

    /// The ACK of what an INVITE was answered with; a call that was answered is known from now on.
    fn acknowledge(&self, dialog: &Arc<Mutex<Dialog>>, answer: &Message) -> String {
        let mut known = dialog.lock().unwrap();
        answer.header("to").clone_into(&mut known.remote);
        if answer.status() != Some(200) {
            // An ACK of a refusal belongs to the same transaction.
            let via = answer.all("via").next().unwrap_or_default();
            return replaced_via(&self.line.request(&known, "ACK", "", ""), via);
        }
        known.target = answer.contact();
        known.state = State::Up;
        self.line.dialogs.lock().unwrap().insert(known.call_id.clone(), Arc::clone(dialog));
        self.line.request(&known, "ACK", "", "")
    }
}

impl Drop for TestPhone {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

/// The first final response.
async fn last(responses: &mut UnboundedReceiver<Message>) -> Option<Message> {
    loop {
        let response = tokio::time::timeout(LONGEST_RINGING, responses.recv()).await.ok()??;
        if response.status().is_some_and(|status| status >= 200) {
            return Some(response);
        }
    }
}

fn replaced_via(request: &str, via: &str) -> String {
    let lines = request
        .split("\r\n")
        .map(|line| if line.starts_with("Via:") { format!("Via: {via}") } else { line.to_owned() });
    lines.collect::<Vec<_>>().join("\r\n")
}

async fn listen(line: Arc<Line>, rings: UnboundedSender<TestCall>) {
    let mut datagram = vec![0; 65_536];
    while let Ok((length, _)) = line.socket.recv_from(&mut datagram).await {
        let Some(message) = Message::read(&datagram[..length]) else { continue };
        if message.status().is_some() {
            responded(&line, message).await;
        } else {
            asked(&line, message, &rings).await;
        }
    }
}

async fn responded(line: &Line, message: Message) {
    let dialog = line.dialogs.lock().unwrap().get(message.call_id()).cloned();
    // What is asked inside a call: its success is acknowledged, all else does not matter.
    if let Some(dialog) = dialog {
        if message.method() == "INVITE" && message.status() == Some(200) {
            let acknowledge = line.request(&dialog.lock().unwrap(), "ACK", "", "");
            line.send(&acknowledge).await;
        }
        return;
    }
    let sender = line.responses.lock().unwrap().get(message.call_id()).cloned();
    if let Some(sender) = sender {
        let _ = sender.send(message);
    }
}

async fn asked(line: &Arc<Line>, message: Message, rings: &UnboundedSender<TestCall>) {
    let known = line.dialogs.lock().unwrap().get(message.call_id()).cloned();
    match (message.method(), known) {
        ("INVITE", None) => ring(line, message, rings).await,
        ("INVITE", Some(dialog)) => {
            let is_again = dialog
                .lock()
                .unwrap()
                .invite
                .as_ref()
                .is_some_and(|invite| invite.header("cseq") == message.header("cseq"));
            if !is_again {
                let contact = format!("Contact: <{}>\r\nContent-Type: application/sdp\r\n", line.contact());
                let body = dialog.lock().unwrap().description.clone();
                line.send(&message.response("200 OK", &line.tag, &contact, &body)).await;
            }
        }
        ("ACK", _) => {}
        ("BYE" | "CANCEL", Some(dialog)) => {
            line.send(&message.response("200 OK", &line.tag, "", "")).await;
            let invite = dialog.lock().unwrap().invite.clone().filter(|_| message.method() == "CANCEL");
            dialog.lock().unwrap().state = State::Over;
            if let Some(invite) = invite {
                line.send(&invite.response("487 Request Terminated", &line.tag, "", "")).await;
            }
        }
        ("REGISTER", _) if message.header("authorization").is_empty() => {
            let challenge = "WWW-Authenticate: Digest realm=\"carrier\", nonce=\"1\", algorithm=MD5\r\n";
            line.send(&message.response("401 Unauthorized", &line.tag, challenge, "")).await;
        }
        ("REGISTER", _) => {
            let who = (message.header("authorization").to_owned(), message.contact());
            line.notices.lock().unwrap().push(who);
            let contact = format!("Contact: <{}>;expires=300\r\n", message.contact());
            line.send(&message.response("200 OK", &line.tag, &contact, "")).await;
        }
        ("NOTIFY", _) => {
            let notice = (message.header("event").to_owned(), message.body.clone());
            line.notices.lock().unwrap().push(notice);
            line.send(&message.response("200 OK", &line.tag, "", "")).await;
        }
        _ => line.send(&message.response("200 OK", &line.tag, "", "")).await,
    }
}

async fn ring(line: &Arc<Line>, invite: Message, rings: &UnboundedSender<TestCall>) {
    let media = Media::open().await;
    let dialog = Dialog {
        call_id: invite.call_id().to_owned(),
        local: format!("{};tag={}", invite.header("to"), line.tag),
        remote: invite.header("from").to_owned(),
        target: invite.contact(),
        sequence: 100,
        state: State::Ringing,
        description: media.description("sendrecv"),
        invite: Some(invite.clone()),
    };
    let dialog = Arc::new(Mutex::new(dialog));
    line.dialogs.lock().unwrap().insert(invite.call_id().to_owned(), Arc::clone(&dialog));
    let contact = format!("Contact: <{}>\r\n", line.contact());
    line.send(&invite.response("180 Ringing", &line.tag, &contact, "")).await;
    let call = TestCall { line: Arc::clone(line), media, dialog };
    let _ = rings.send(call);
}
