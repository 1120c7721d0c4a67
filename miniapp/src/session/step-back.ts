/** A mini-program has one way back, which leaves the page: what was typed is kept. The H5 twin has the browser's too. */
export function useStepBack(_within: boolean, _step: number, _back: () => void): void {}

export const leaveSteps = (): Promise<void> => Promise.resolve();
