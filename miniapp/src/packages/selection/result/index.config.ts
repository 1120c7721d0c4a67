export default definePageConfig({ navigationBarTitleText: "选房成功" });
