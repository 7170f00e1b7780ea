package io.zhibiao.events.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Level;
import io.zhibiao.events.Region;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
    private final Divisions divisions = Divisions.standard();

    @Test
    void holdsEveryCurrentDivisionOfTheMainland() {
        Map<Level, Long> counts = divisions.all().stream()
                .filter(d -> d.current() && d.level() != null)
                .collect(Collectors.groupingBy(Division::level, Collectors.counting()));

        assertThat(counts)
                .containsOnly(
                        Map.entry(Level.PROVINCE, 31L),
                        Map.entry(Level.PREFECTURE, 333L),
                        Map.entry(Level.COUNTY, 2845L));
    }

    @Test
    void everyPathRunsDownFromItsProvinceAndGivesARegion() {
        for (Division division : divisions.all()) {
            Region region = divisions.region(division);

            assertThat(region.path())
                    .as(division.toString())
                    .hasSizeBetween(1, 3)
                    .endsWith(division.name());
            assertThat(divisions.path(division).getFirst().level()).isEqualTo(Level.PROVINCE);
            assertThat(region.province()).isEqualTo(region.path().getFirst());
        }
    }

    @Test
    void everyNameAndAliasFindsItsDivisionAgain() {
        for (Division division : divisions.all()) {
            assertThat(divisions.byName(division.name())).contains(division);
            assertThat(divisions.byName(division.shortName())).contains(division);
            division.aliases()
                    .forEach(alias -> assertThat(divisions.byName(alias)).contains(division));
        }
    }

    @Test
    void everyCurrentCodeIsUniqueAndFindsItsRow() {
        List<Division> coded =
                divisions.all().stream().filter(d -> d.current() && !d.zone()).toList();

        assertThat(coded).extracting(Division::code).doesNotHaveDuplicates().allMatch(code -> code.matches("\\d{6}"));
        coded.forEach(d -> assertThat(divisions.division(d.code())).contains(d));
    }

    @Test
    void childrenAndParentsAgree() {
        divisions.all().stream().filter(Division::current).forEach(parent -> divisions
                .children(parent)
                .forEach(child -> assertThat(divisions.parent(child)).contains(parent)));
    }

    @Test
    void noFormerDivisionIsItsOwnSuccessor() {
        divisions.all().stream().filter(d -> !d.current()).forEach(d -> assertThat(divisions.successors(d))
                .doesNotContain(d));
    }

    @Test
    void leavesOutTheCodesThatTheBaseInvents() {
        assertThat(divisions.all())
                .extracting(Division::code)
                .noneMatch(c -> c != null && c.matches("(71|81|82|83).*"));
    }

    @ParameterizedTest
    @CsvSource({
        "330383, 龙港市, 浙江省/温州市/龙港市",
        "430682, 临湘市, 湖南省/岳阳市/临湘市",
        "421083, 洪湖市, 湖北省/荆州市/洪湖市",
        "520581, 黔西市, 贵州省/毕节市/黔西市",
        "513402, 会理市, 四川省/凉山彝族自治州/会理市",
        "500157, 两江新区, 重庆市/两江新区",
        "653228, 和康县, 新疆维吾尔自治区/和田地区/和康县",
        "653229, 和安县, 新疆维吾尔自治区/和田地区/和安县",
        "460302, 西沙区, 海南省/三沙市/西沙区",
        "110105, 朝阳区, 北京市/朝阳区",
        "419001, 济源市, 河南省/济源市",
        "429004, 仙桃市, 湖北省/仙桃市",
        "429021, 神农架林区, 湖北省/神农架林区",
        "469002, 琼海市, 海南省/琼海市",
        "659001, 石河子市, 新疆维吾尔自治区/石河子市",
        "659012, 白杨市, 新疆维吾尔自治区/白杨市",
        "441900, 东莞市, 广东省/东莞市",
        "442000, 中山市, 广东省/中山市",
        "460400, 儋州市, 海南省/儋州市",
        "620200, 嘉峪关市, 甘肃省/嘉峪关市",
        "520203, 六枝特区, 贵州省/六盘水市/六枝特区",
        "150521, 科尔沁左翼中旗, 内蒙古自治区/通辽市/科尔沁左翼中旗",
    })
    void knowsTheCurrentDivision(String code, String name, String path) {
        Region region = divisions.byCode(code).orElseThrow();

        assertThat(region.name()).isEqualTo(name);
        assertThat(region.path()).containsExactly(path.split("/"));
        assertThat(divisions.byName(name)).first().extracting(Division::code).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"441900", "442000", "460400", "620200"})
    void knowsPrefecturesWithoutCounties(String code) {
        Division prefecture = divisions.division(code).orElseThrow();

        assertThat(divisions.children(prefecture)).allMatch(Division::zone);
    }

    @ParameterizedTest
    @CsvSource({
        "黔东南州, 522600", "恩施州, 422800", "五峰县, 420529", "五峰, 420529", "湖南, 430000", "广西, 450000",
        "内蒙古, 150000", "新疆, 650000", "宁夏, 640000", "西藏, 540000", "莫旗, 150722", "科左中旗, 150521",
        "锡盟, 152500", "巴州, 652800", "东乡县, 622926", "察县, 654022", "西海岸新区, 370211", "平潭综合实验区, 350128",
        "管城区, 410104", "神农架, 429021", "六枝, 520203", "渠县, 511725", "井陉矿区, 130107", "万柏林, 140109",
        "达茂旗, 150223", "积石山县, 622927", "海南州, 632500", "河南县, 632324", "津市, 430781", "龙胜县, 450328",
    })
    void knowsOtherNames(String name, String code) {
        assertThat(divisions.byName(name))
                .filteredOn(Division::current)
                .extracting(Division::code)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "襄樊市, 420600, 2008, 湖北省/襄樊市",
        "黔西县, 520522, 2019, 贵州省/毕节市/黔西县",
        "毕节市, 522401, 2005, 贵州省/毕节地区/毕节市",
        "居巢区, 341402, 2009, 安徽省/巢湖市/居巢区",
        "临湘县, 430622, 1990, 湖南省/岳阳市/临湘县",
        "思茅市, 530800, 2005, 云南省/思茅市",
        "江北区, 500105, 2020, 重庆市/江北区",
        "莱芜市, 371200, 2015, 山东省/莱芜市",
        "枣阳市, 420683, 2008, 湖北省/襄樊市/枣阳市",
        "枣阳市, 420683, 2020, 湖北省/襄阳市/枣阳市",
    })
    void knowsNamesAndCodesOfAYear(String name, String code, int year, String path) {
        Division then = divisions.byName(name, year).stream()
                .filter(d -> code.equals(d.code()))
                .findFirst()
                .orElseThrow();

        assertThat(divisions.region(then, year).path()).containsExactly(path.split("/"));
        assertThat(divisions.division(code, year)).contains(then);
    }

    @ParameterizedTest
    @CsvSource({"520522, 520581", "500105, 500157", "500112, 500157", "341402, 340181", "430622, 430682"})
    void tellsWhatTookOver(String former, String present) {
        Division division = divisions.division(former).orElseThrow();

        assertThat(divisions.successors(division)).extracting(Division::code).contains(present);
    }

    @ParameterizedTest
    @CsvSource({
        "雄安新区, 河北省/雄安新区",
        "西咸新区, 陕西省/西咸新区",
        "苏州工业园区, 江苏省/苏州市/苏州工业园区",
        "屈原管理区, 湖南省/岳阳市/屈原管理区",
        "加格达奇区, 黑龙江省/大兴安岭地区/加格达奇区",
    })
    void knowsZonesWithoutCode(String name, String path) {
        Region region = divisions.region(divisions.byName(name).getFirst());

        assertThat(region.code()).isNull();
        assertThat(region.level()).isNull();
        assertThat(region.path()).containsExactly(path.split("/"));
    }

    @Test
    void likeNamesInSeveralPlacesAreAllGiven() {
        assertThat(divisions.byName("鼓楼区"))
                .filteredOn(Division::current)
                .extracting(Division::code)
                .containsExactlyInAnyOrder("320106", "320302", "350102", "410204");
    }

    @Test
    void aNameIsBoundToItsYears() {
        assertThat(divisions.byName("龙港市", 2015)).isEmpty();
        assertThat(divisions.byName("龙港市", 2019)).hasSize(1);
        assertThat(divisions.byName("黔西县", 2021)).hasSize(1);
        assertThat(divisions.byName("黔西县", 2023)).isEmpty();
        assertThat(divisions.byName("长沙市", 1970)).hasSize(1);
    }

    @Test
    void anUnknownCodeOrNameIsNoError() {
        assertThat(divisions.byCode("999999")).isEmpty();
        assertThat(divisions.byName("无此市")).isEmpty();
        assertThat(divisions.division("520581", 2000)).isEmpty();
    }
}
