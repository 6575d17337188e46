// Control characters could move the cursor or change colours; direction marks could make a text read otherwise.
const unseen = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Text from outside on one line in which nothing is hidden and nothing commands the terminal. */
export function visible(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').replace(unseen, '\ufffd')
}
