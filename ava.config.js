export default {
  files: ["{core,db,bff,h5}/{src,test}/**/*.test.ts"],
  extensions: ["ts"],
  timeout: "120s",
  environmentVariables: { NODE_ENV: "test" },
};
