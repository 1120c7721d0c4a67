/** As many columns as a narrow phone shows at once. */
const phoneColumns = 3;

/** Whether a row of so many columns does not fit; in a mini-program, as phones are. */
export const useReachesBeyond = (_id: string, columns: number): boolean => columns > phoneColumns;
