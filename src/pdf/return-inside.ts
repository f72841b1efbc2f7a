/** What a return that stands inside a report says of itself, in the app and in the command alike. */
export const RETURN_INSIDE = {
  description: 'The self-audit this report was made of. It opens in the same app.',
  mediaType: 'application/json',
} as const;
