package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The administrative level of a region by the Constitution's division: province, prefecture, county. */
public enum Level {
    /** Provinces, autonomous regions, municipalities. */
    @JsonProperty("province")
    PROVINCE,

    /** Prefecture-level cities, prefectures, leagues. */
    @JsonProperty("prefecture")
    PREFECTURE,

    /** Counties, county-level cities, districts, banners. */
    @JsonProperty("county")
    COUNTY
}
