// How questions are put, English and German: what makes a sentence a question, and the words in it that are no topic.

/** A sentence without a question mark that begins so, or holds such a phrase, asks all the same. Lower case, whole words. */
export const requestLines = `
english: please describe; please explain; please list; please state; please confirm; please provide; please specify; please name; please detail; please outline; please indicate; describe; explain how; list all; provide; state your; specify; outline; confirm that; let me know whether; let me know if; let us know; tell me; tell us; i need to know; we need to know; would like to know; want to know; wondering whether; wondering if; not sure whether; send me your; send us your
german: bitte beschreiben; bitte erläutern; bitte nennen; bitte bestätigen; bitte geben sie; bitte teilen sie; beschreiben sie; erläutern sie; nennen sie; bestätigen sie; geben sie an; teilen sie uns mit; sagen sie mir; sagen sie uns; ich brauche von ihnen; wir benötigen von ihnen; wir müssten wissen; ich müsste wissen; würde gern wissen; würden gern wissen; möchte wissen; möchten wissen; mich würde interessieren; uns interessiert; unklar ist; schicken sie mir ihr; senden sie uns ihr; senden sie mir ihr
`;

/** Words that belong to asking, not to what is asked. */
export const askingWords = `
what which where when who whom how why do does did is are was were can could will would should may might have has please
describe explain list state confirm provide name specify outline indicate detail tell know need wonder your you we our us
offer support supports provide available possible exist exists kind sort type information regarding concerning about respect
use used using get give take make work works following question questions answer company product solution system software
was welche welcher welches welchen wo wann wer wie warum wieso haben hat gibt ist sind kann können könnten wird werden sollte
bitte beschreiben erläutern nennen bestätigen angeben mitteilen wissen brauchen benötigen ihr ihre ihrem ihren ihrer sie wir
unser unsere uns bieten bietet unterstützen unterstützt möglich vorhanden art information bezüglich zum zur machen frage
fragen antwort unternehmen produkt lösung system software gilt gelten liegt liegen oft lange viele schnell hoch
`;
