# Texto a voz.
speech-problem-no-voice = Ahora no se puede leer el texto en voz alta. Guarda el texto de todas formas o usa una grabación.
speech-problem-nothing-to-hear = Ese texto no se oye: escribe algunas palabras.
