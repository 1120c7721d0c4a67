/** Adds a ready sentence behind what is typed; a sentence that is there already is taken out again. */
export const withSentence = (typed: string, sentence: string) =>
  typed.includes(sentence) ? typed.replace(sentence, "") : typed + sentence;
