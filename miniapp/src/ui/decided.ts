const ends = ["approved", "rejected", "withdrawn"];

/** Nothing more happens to it. */
export const isDecided = ({ state }: { state: { code: string } }): boolean => ends.includes(state.code);
