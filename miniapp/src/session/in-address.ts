/** A mini-program keeps its pages; there is no address to keep it in. */
export function keepInAddress(_name: string, _value: string): void {}
