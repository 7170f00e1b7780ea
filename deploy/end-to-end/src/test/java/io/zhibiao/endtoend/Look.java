package io.zhibiao.endtoend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** How a visitor looks at the board. */
enum Look {
    CHINESE_DESKTOP("zh-CN", ColorScheme.LIGHT, 1360, 900),
    ENGLISH_DESKTOP_DARK("en-GB", ColorScheme.DARK, 1360, 900),
    CHINESE_PHONE_DARK("zh-CN", ColorScheme.DARK, 390, 844),
    ENGLISH_PHONE("en-GB", ColorScheme.LIGHT, 390, 844);

    private final String locale;
    private final ColorScheme colours;
    private final int width;
    private final int height;

    Look(String locale, ColorScheme colours, int width, int height) {
        this.locale = locale;
        this.colours = colours;
        this.width = width;
        this.height = height;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale(locale)
                .setColorScheme(colours)
                .setViewportSize(width, height);
    }

    boolean english() {
        return locale.startsWith("en");
    }

    boolean dark() {
        return colours == ColorScheme.DARK;
    }

    boolean phone() {
        return width < 500;
    }
}
