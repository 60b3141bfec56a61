const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that tell English: its grammar, and what customers write most in chats of a word or two. */
export const englishWords = list(`
a about address after again agent air all already also am an and any anyone anybody anything appliance appointment are
around as ask at away back bad be because been before being best better big bill book bot bought break broke broken but buy
by bye call came can can't cancel cannot card chat cheaper clean close cold come company complain complaint contact
cooker cost could couldn't cover customer dealer delivery did didn't discount dishwasher do does doesn't doing don't done
down each either email else english enough even ever every everything exchange faulty fast fault find fine first fix fixed
for franchise freezer fridge from fuck get gets getting give gives go goes going good got great guy had has hasn't hate have haven't having hear
heater hello help her here hey hi him his home hood hot hour hours house how how's human hurry i i'd i'll i'm i've if in
install installation instead into invoice is isn't it it's its just keep kind know last late later leak leaking leaks less
let let's like line live long look looking lot made make makes making manager many may maybe me mean menu might
mine model money month more morning most much must my name need needed needs never new next nice no nobody noise none nope
not nothing now number of off often oh ok okay old on once one only open or order other our out over oven parts pay
people perfect person phone please pm price problem product purchase purifier put question quick quickly quote rather read real
really receipt refund remove repair replace reply report representative restart return right robot said same say see seems sell send
service shall she shipping shop should since so some someone something soon sorry speak start status stay still stop
store stupid such sure take talk technician tell than thank thanks that that's the their them then there there's these they thing
things think this those though through time to today together told tomorrow too took track tried try turn two under
understand until up upset urgent us use used user using very visit wait waiting want wanted warranty was washer washing
wasn't water way we we're we've website week well went were what what's when where where's which while who why will
with within without won't work working works worse worst would wouldn't write wrong yeah year yep yes yesterday yet you you're
your yours
`);

/** Words of other European languages that English does not have. */
export const foreignWords = list(`
hola buenos buenas gracias por favor quiero necesito ayuda dónde donde cuánto cuanto precio puedo está nevera lavadora
comprar tengo usted señor el los las una para con que qué cómo como porque pero
bonjour bonsoir merci s'il vous plaît je ne suis pas comprends voudrais combien mon ma mes est les des une avec pour où réparation frigo
problème à laver j'ai besoin d'aide
hallo guten danke bitte ich möchte brauche hilfe nicht ist mein meine der das und wie viel wo kühlschrank waschmaschine kaputt können sie
ciao grazie vorrei aiuto sono della il mio non funziona quanto costa
olá obrigado quero preciso ajuda onde quanto geladeira não minha meu é uma
xin chào cảm ơn tôi muốn không
terima kasih saya mau tolong tidak
`);
