// A mini-program has its pages on the phone; the H5 twin says how it goes while one is fetched.
export {};
