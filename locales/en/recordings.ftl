# Uploaded audio: recordings and the files of the music.
recordings-list-title = Recordings
recordings-list-lead = { $count ->
    [0] No recordings yet. Upload one to use it in a greeting or an announcement.
    [one] One recording for greetings and announcements.
   *[other] { $count } recordings for greetings and announcements.
}
recordings-list-unused = Nowhere yet
recordings-list-delete = Delete { $name }
recordings-upload-title = Upload a recording
recordings-upload-choose = Choose an audio file
recordings-upload-hint = Or drop it here. MP3, WAV, OGG, FLAC or M4A, up to { $number } MB and 30 minutes.
recordings-upload-rights = I have the rights to use this audio.
recordings-upload-send = Upload
recordings-upload-progress = { $sent } MB of { $total } MB
recordings-upload-preparing = It has arrived. It is being prepared for telephones.
recordings-upload-cancelled = You cancelled the upload. Nothing changed.
recordings-upload-done = The audio is ready and in use.
recordings-without-name = Unnamed
recordings-loudness = Loudness: { $before } LUFS as uploaded, { $after } LUFS on the phone
recordings-waveform = Waveform of the audio
recordings-player-as-uploaded = As uploaded
recordings-player-as-heard = As a caller hears it
recordings-fact-duration = Duration
recordings-fact-size = Size
recordings-fact-uploaded = Uploaded
recordings-fact-uses = Used in
recordings-use-hold-music = Hold music
recordings-use-transfer-music = Transfer music
recordings-delete-title = Delete { $name }
recordings-delete-explained = The file is erased and cannot be brought back.
recordings-delete-confirm = Delete for good
recordings-delete-in-use = This recording still plays here. Change each place first, then delete it:
recordings-delete-back = Back to the recordings
recordings-notice-uploaded = { $name } was uploaded.
recordings-notice-deleted = { $name } was deleted.
recordings-notice-hold-music = Callers on hold now hear { $name }.
recordings-notice-transfer-music = { $name } now plays during transfers.
recordings-problem-no-file = Choose a file first.
recordings-problem-rights = Confirm that you have the rights to use this audio.
recordings-problem-too-big = The file is larger than { $number } MB. Save it as MP3 or trim it, then upload it again.
recordings-problem-interrupted = The upload broke off and nothing changed. Check the connection and upload it again.
recordings-problem-empty = The file is empty. Check that it was saved properly and choose it again.
recordings-problem-not-audio = That is not an audio file. Upload an MP3, WAV, OGG, FLAC or M4A.
recordings-problem-wrong-kind = The content does not match the file name extension. Save it again from your audio program and upload that file.
recordings-problem-unsupported-codec = The file uses an audio format that cannot be read. Save it as MP3 or WAV and upload it again.
recordings-problem-cut-short = The end of the file is missing. Copy or download the whole file again and upload it.
recordings-problem-too-long = The audio is longer than 30 minutes. Trim it and upload it again.
recordings-problem-silent = The audio cannot be heard on a phone: it is silent or nearly so. Upload a louder one.
recordings-problem-broken = The file is damaged and cannot be read. Save it again as MP3 or WAV and upload it.
recordings-problem-in-use = This recording is still in use. Change the places where it plays first.
