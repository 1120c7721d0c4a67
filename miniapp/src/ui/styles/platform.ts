// WeChat needs nothing beyond the shared sheets; the H5 twin adds focus rings and the top bar.
export {};
