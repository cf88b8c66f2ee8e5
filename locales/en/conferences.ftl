# The conference server and its rooms.
conferences-title = Conferences
conferences-lead-none = One extension that several people call to talk to each other.
conferences-lead = { $rooms ->
    [0] Extension { $number } · no rooms yet
    [one] Extension { $number } · one room of 10
   *[other] Extension { $number } · { $rooms } rooms of 10
}
conferences-first-name = Conference rooms
conferences-fact-rooms = Up to 10 rooms, each for 10 people.
conferences-fact-always = Always open: nobody has to book them.
conferences-fact-outside = People from the company and from outside come in with a conference ID and, if you like, a PIN.
conferences-server-name = Name
conferences-server-name-hint = Shown in the lists of extensions.
conferences-server-number = Extension
conferences-server-number-hint = { $number } digits. It counts as soon as you save.
conferences-server-lead = Conference server { $number }
conferences-set-up = Set up the conference server
conferences-change-server = Extension and name
conferences-add-room = Add room
conferences-empty-title = No rooms yet
conferences-empty-lead = Each room has an ID of its own: who dials it talks to everybody there.
conferences-room-name = Room name
conferences-room-name-hint = For example, who meets there: Sales, Suppliers.
conferences-room-code = Conference ID
conferences-room-code-hint = 4 to 8 digits. It chooses the room.
conferences-room-pin = Room PIN
conferences-room-pin-optional = PIN (optional)
conferences-room-pin-hint = 4 to 8 digits. Without a PIN the ID is enough.
conferences-no-pin = No PIN
conferences-new-title = New room
conferences-new-lead = A place for up to 10 people to talk to each other.
conferences-edit-lead = Conference room
conferences-enter = How to join
conferences-enter-inside = From a phone of the company: dial { $number }.
conferences-enter-outside = From outside: call { $called } and dial { $number } when the receptionist answers.
conferences-enter-straight = From outside: call { $called }.
conferences-enter-nowhere = From outside there is no way in yet: lead one of your numbers to the conferences, or let the receptionist put calls through to them (by extension or with a key).
conferences-enter-code = Dial the conference ID and #. If the room has a PIN, dial it too, with #.
conferences-enter-beep = Everybody hears a beep when somebody joins.
conferences-delete-room = Delete this room
conferences-delete-room-explained = Its ID stops working at once. The history can bring back the state of before.
conferences-delete-room-open = Delete…
conferences-delete-room-confirm = Delete room
conferences-delete-room-title = Delete the room { $name }?
conferences-delete-server = Delete the server
conferences-delete-server-explained = Its rooms are deleted first. Then you see what leads to this extension and choose what takes its place.
conferences-delete-server-open = Delete…
conferences-delete-server-confirm = Delete server
conferences-delete-title = Delete { $name }
conferences-to-rooms = See the rooms

conferences-notice-set-up = The conference server answers at extension { $name }. Add the first room.
conferences-notice-server-changed = The conference server answers at extension { $name }.
conferences-notice-room-added = The room { $name } is open.
conferences-notice-room-changed = The changes to the room { $name } are saved.
conferences-notice-room-deleted = The room { $name } is deleted.
conferences-notice-deleted = The conference server { $name } is deleted.

conferences-problem-name-missing = Enter a name for the room.
conferences-problem-name-taken = Another room has this name. Choose another.
conferences-problem-code-missing = Enter the conference ID.
conferences-problem-code-digits = The conference ID needs 4 to 8 digits and nothing else.
conferences-problem-code-taken = Another room has this ID. Choose another.
conferences-problem-pin-digits = The PIN needs 4 to 8 digits and nothing else.
conferences-problem-pin-same = The PIN cannot be the conference ID itself. Choose another.
conferences-problem-pin-guessable = This PIN is easy to guess. Use digits that neither repeat nor follow each other.
conferences-problem-most-rooms = There are 10 rooms already, which is the most. Delete one before you add another.
conferences-problem-server-name-missing = Enter a name for the extension.
conferences-problem-server-name-taken = Another extension has this name. Choose another.
conferences-problem-set-up-already = The conference server is there already. Reload the page to see it.
conferences-problem-rooms-left = This server still has rooms. Delete them before you delete it.
