export default definePageConfig({ navigationBarTitleText: "我的轮候" });
