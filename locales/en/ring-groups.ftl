# Ring groups.
ring-groups-new-title = New ring group
ring-groups-new-lead = One extension that rings the phones of several people.
ring-groups-edit-lead = Ring group { $number }
ring-groups-add = Add group
ring-groups-name = Group name
ring-groups-name-hint = For example, what it answers for: Sales, Support.
ring-groups-number = Extension
ring-groups-number-hint = { $number } digits. A change takes effect at once.
ring-groups-empty = This group has no members: no phone rings, and calls go straight on to what is chosen below. Add at least one.

ring-groups-ringing = Who rings, and how
ring-groups-mode = Ringing mode
ring-groups-mode-simultaneous = Simultaneous
ring-groups-mode-simultaneous-hint = All ring at once until somebody answers.
ring-groups-mode-sequential = Sequential
ring-groups-mode-sequential-hint = One rings after another, in the order of the list.
ring-groups-members = Members
ring-groups-members-hint = In sequential mode they ring in this order. Untick whoever should no longer ring.
ring-groups-members-none = No members yet.
ring-groups-members-add = Add members
ring-groups-members-take = Move the ticked ones to the list
ring-groups-member-up = Move { $name } up
ring-groups-member-down = Move { $name } down
ring-groups-seconds = How long it rings
ring-groups-seconds-hint = In simultaneous mode, in all; in sequential mode, each member.
ring-groups-seconds-each = { $number } seconds

ring-groups-then = When nobody answers
ring-groups-then-label = The call goes to
ring-groups-then-hang-up = Hang up with an announcement
ring-groups-then-users = Users
ring-groups-then-groups = Ring groups
ring-groups-then-voicemail = Voicemail
ring-groups-voicemail-of = Voicemail of { $name }
ring-groups-announcement = Announcement before hanging up
ring-groups-announcement-kind = How it is said
ring-groups-announcement-text = Text to speech
ring-groups-announcement-audio = Recording
ring-groups-announcement-words = Text of the announcement
ring-groups-announcement-hint = Up to 400 characters.
ring-groups-no-recording = Choose a recording
ring-groups-first-announcement = Nobody can take your call right now. Please call again later.

ring-groups-notice-added = The group { $name } now has an extension.
ring-groups-notice-changed = The changes to the group { $name } were saved.
ring-groups-delete = Delete this group
ring-groups-delete-explained = Before deleting, you will see what leads to this extension and can choose a replacement. Its members keep their own extensions.
ring-groups-delete-open = Delete group
ring-groups-delete-title = Delete the group { $name }
ring-groups-delete-confirm = Delete group

ring-groups-use-member = Group { $group }: member
ring-groups-use-then = Group { $group }: when nobody answers
ring-groups-use-announcement = Group { $group }: announcement before hanging up

ring-groups-problem-name-taken = A user or a group already has that name. Choose another one.
ring-groups-problem-members-missing = Tick at least one member.
ring-groups-problem-member-gone = Somebody on the list is no longer a user and was taken off. Check the members and save again.
ring-groups-problem-seconds = Choose between 5 and 60 seconds, in steps of 5.
ring-groups-problem-then-missing = Choose where the call goes when nobody answers.
ring-groups-problem-loop = That group passes its calls on to this one, directly or indirectly: callers would go round for ever. Choose something else.
ring-groups-problem-replacement-loop = With that replacement a call would go round between groups for ever. Choose another one.
ring-groups-problem-text-missing = Write what is said before hanging up.
ring-groups-problem-text-long = The text is longer than 400 characters. Shorten it.
ring-groups-problem-text-characters = The text contains characters that cannot be read aloud. Type it again.
ring-groups-problem-audio-missing = Choose a recording, or use text to speech.
