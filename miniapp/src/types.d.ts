/// <reference types="@tarojs/taro" />

/** Where the API is; set by config/index.ts at build time. */
declare const API_BASE: string;

declare module "*.css";
