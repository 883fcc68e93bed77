// Where customers say that they and their units are, as alternatives of a regular expression over folded text.

export const chinesePlaces =
  '(?:上海|北京|深圳|广州|广东|成都|杭州|武汉|南京|苏州|重庆|天津|西安|长沙|郑州|青岛|厦门|合肥|宁波|东莞|佛山|浙江|江苏|四川|山东|福建|湖南|湖北|河南|河北)';

export const englishPlaces =
  '(?:mainland china|china(?! ?town)|shanghai|beijing|shenzhen|guangzhou|guangdong|chengdu|hangzhou|wuhan|nanjing|suzhou|chongqing|tianjin|dongguan|qingdao)';

export const countries =
  '(?:germany|usa?|u\\.s\\.|united states|america|california|texas|florida|new york|uk|england|scotland|wales|ireland|france|spain|portugal|italy|poland|netherlands|belgium|austria|switzerland|sweden|norway|denmark|finland|greece|turkey|czechia|hungary|romania|ukraine|australia|new zealand|canada|south africa|nigeria|kenya|egypt|morocco|japan|korea|singapore|malaysia|thailand|vietnam|india|pakistan|brazil|mexico|chile|argentina|europe|hong kong|macau|taiwan|philippines|indonesia|dubai|uae|israel|berlin|munich|london|paris|madrid|sydney|tokyo)';

export const foreignPlaces =
  '(?:国外|海外|德国|美国|英国|法国|西班牙|意大利|荷兰|波兰|澳大利亚|奥地利|葡萄牙|瑞士|瑞典|挪威|丹麦|芬兰|比利时|爱尔兰|希腊|土耳其|俄罗斯|乌克兰|捷克|匈牙利|墨尔本|悉尼|伦敦|巴黎|纽约|东京|越南|菲律宾|印尼|埃及|尼日利亚|肯尼亚|智利|阿根廷|澳洲|新西兰|加拿大|日本|韩国|新加坡|马来西亚|泰国|越南|印度|南非|巴西|墨西哥|迪拜|香港|澳门|台湾|欧洲|非洲)';
