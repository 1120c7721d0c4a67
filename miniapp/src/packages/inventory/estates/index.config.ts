export default definePageConfig({ navigationBarTitleText: "小区和房源" });
