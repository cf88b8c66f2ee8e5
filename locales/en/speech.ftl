# Text to speech.
speech-problem-no-voice = The text cannot be read aloud right now. Save it anyway, or use a recording.
speech-problem-nothing-to-hear = There is nothing to hear in that text: write a few words.
